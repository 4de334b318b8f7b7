/// The address of a cell, in the letters and digits of the spreadsheet.
package struct CellAddress: Equatable {
  /// The last column of a sheet, `XFD`.
  static let lastColumn = 16_384
  /// The last row of a sheet.
  static let lastRow = 1_048_576

  let column: Int
  let row: Int

  /// Reads an address such as `B7`.
  init?(_ text: String) {
    var column = 0
    var row = 0
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where !hasDigit:
        column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0 && (hasDigit || byte != 0x30):
        row = row * 10 + Int(byte - 0x30)
        hasDigit = true
      default:
        return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard hasDigit else { return nil }
    self.column = column
    self.row = row
  }

  /// The letters of a column, 1 being `A`.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
