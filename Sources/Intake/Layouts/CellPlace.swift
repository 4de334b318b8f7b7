import Findings

extension TextTable.Record {
  /// The place of one of the record's cells, in a workbook with the address of that cell.
  ///
  /// - Parameters:
  ///   - index: The index of the cell, from 0.
  ///   - header: The names of the columns.
  /// - Returns: The record's place with the cell's field; without a column unless it is the first.
  func cellPlace(_ index: Int, header: [String]) -> Place {
    var place = place(ofCell: index, header: header)
    // Line breaks would tear a message apart, and headings of published workbooks hold them.
    place.field = place.field.map(CellAddress.oneLine)
    if index > 0, place.column == self.place.column { place.column = nil }
    if let address = place.cell { place.cell = CellAddress.moved(address, toColumn: index) }
    return place
  }
}

/// Addresses of cells such as `PCNDetails!B7`.
enum CellAddress {
  /// The letters of a column, `A` for 0.
  static func letters(_ column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The address in another column of the same row.
  static func moved(_ address: String, toColumn column: Int) -> String {
    let bang = address.lastIndex(of: "!").map { address.index(after: $0) } ?? address.startIndex
    let row = address[bang...].drop { !$0.isNumber }
    return "\(address[..<bang])\(letters(column))\(row)"
  }

  /// A heading on one line.
  static func oneLine(_ heading: String) -> String {
    heading.contains(where: \.isNewline)
      ? heading.split(whereSeparator: \.isWhitespace).joined(separator: " ") : heading
  }
}
