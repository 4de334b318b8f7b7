public import Quality

/// A report as a table, which every renderer reads: a layout's columns and rows of cells.
///
/// Cells lie one behind another in one run of bytes, so that a hundred thousand rows cost no
/// hundred thousand allocations; all together they have fewer than 2^32 bytes. What a cell holds is what the layout says of its column.
public struct Sheet: Sendable, Hashable {
  /// The name of the report, which is its file's without the extension.
  public let name: String
  /// The columns.
  public let layout: Layout
  /// How many rows were ended.
  public private(set) var rowCount = 0

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// Makes a sheet without rows.
  ///
  /// - Parameters:
  ///   - layout: The columns, and what the report is called.
  ///   - expected: How many rows it may come to have; a sheet that outgrew its memory would for a
  ///     time be in it twice.
  public init(_ layout: Layout, expecting expected: Int = 0) {
    name = layout.file.hasSuffix(".csv") ? String(layout.file.dropLast(4)) : layout.file
    self.layout = layout
    // Longer than nearly all rows; of memory that is never written to the system gives none.
    bytes.reserveCapacity(expected * 512)
    ends.reserveCapacity(expected * layout.columns.count)
  }

  /// Adds a cell to the row; `nil` is an empty one.
  public mutating func cell(_ text: String?) {
    if let text { bytes.append(contentsOf: text.utf8) }
    ends.append(UInt32(bytes.count))
  }

  /// Adds a cell to the row, given as UTF-8.
  public mutating func cell(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
  }

  /// Adds a whole number to the row; `nil` is an empty cell.
  public mutating func cell(_ number: Int?) {
    guard let number else { return emptyCell() }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    ends.append(UInt32(bytes.count))
  }

  /// Adds a value of an extract to the row; `nil` and a blank are empty cells.
  public mutating func cell(_ value: AchievementValue?) {
    if case .number(let number) = value { cell(Int(number)) } else { cell(value?.text) }
  }

  /// Adds `Y` or `N` to the row.
  public mutating func cell(_ flag: Bool) {
    cell(flag ? "Y" : "N")
  }

  /// Adds an empty cell to the row.
  public mutating func emptyCell() {
    ends.append(UInt32(bytes.count))
  }

  /// Ends the row; it has a cell for each column.
  public mutating func endRow() {
    rowCount += 1
    precondition(
      ends.count == rowCount * layout.columns.count,
      "a row has a cell for each column of its layout"
    )
  }

  /// Adds a row.
  public mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  /// The UTF-8 of a cell.
  public func content(_ column: Int, of row: Int) -> ArraySlice<UInt8> {
    let index = row * layout.columns.count + column
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The cells of a row.
  public func texts(of row: Int) -> [String] {
    layout.columns.indices.map { String(decoding: content($0, of: row), as: UTF8.self) }
  }
}
