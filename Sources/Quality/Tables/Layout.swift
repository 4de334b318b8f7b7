/// What the cells of a column hold; a validator, its sentence and its CSV on the Web datatype.
public enum ColumnType: Sendable, Hashable {
  /// Any text in which tab and line breaks are the only control characters.
  case text
  /// An ODS code.
  case organisation
  /// The code of a service.
  case service
  /// The code of an indicator.
  case indicator
  /// The code of a field or an identifier of ours.
  case code
  /// A date as `2025-03-31`.
  case date
  /// A financial year as `2024/25`.
  case year
  /// What a yearly figure holds for: a financial year, a day, or days from one to another.
  case period
  /// A moment as `2025-04-05T19:36:07`.
  case timestamp
  /// A whole number, not negative.
  case count
  /// A whole number of either sign.
  case integer
  /// An exact decimal such as `12.50`.
  case decimal
  /// A value of an extract: a whole number, `Y`, `N` or nothing.
  case value
  /// `Y` or `N`.
  case flag
  /// One of some words.
  case word([String])
}

/// One column of a table: its name, what it holds and one sentence about it.
public struct Column: Sendable, Hashable {
  /// The name in the header, in lower case with `_` between words.
  public let name: String
  /// What the cells hold.
  public let type: ColumnType
  /// Whether an empty cell is an error.
  public let isRequired: Bool
  /// Whether a file need not have the column, because it came later than the table itself; cells
  /// that are not there are empty.
  public let cameLater: Bool
  /// One sentence.
  public let sentence: String

  /// Declares a column; cells must not be empty unless it is `optional`.
  public init(_ name: String, _ type: ColumnType, _ sentence: String, optional: Bool = false) {
    self.name = name
    self.type = type
    self.sentence = sentence
    self.isRequired = !optional
    self.cameLater = false
  }

  /// Declares a column that came later than its table; it stands behind the older ones.
  public init(later name: String, _ type: ColumnType, _ sentence: String) {
    self.name = name
    self.type = type
    self.sentence = sentence
    self.isRequired = false
    self.cameLater = true
  }
}

/// A table of ours, declared once: validation, `schema show`, documentation and `schemas/` read it.
public struct Layout: Sendable, Hashable {
  /// The table's name, which is also its file's without `.csv`.
  public let name: String
  /// One sentence.
  public let sentence: String
  /// The columns, in order.
  public let columns: [Column]
  /// The names of the columns that tell one row from another.
  public let key: [String]

  /// Declares a layout.
  public init(name: String, sentence: String, columns: [Column], key: [String]) {
    self.name = name
    self.sentence = sentence
    self.columns = columns
    self.key = key
  }

  /// The header record.
  public var header: [String] { columns.map(\.name) }

  /// Where the columns stand in the header of a file that we wrote, maybe before some of them came.
  ///
  /// - Parameter header: The header, all names as they are in the layout and in its order.
  /// - Returns: For each column its index, `nil` for one that came later; `nil` if the header is
  ///   not one that we write.
  public func positions(inWritten header: [String]) -> [Int?]? {
    var next = 0
    var positions: [Int?] = []
    for column in columns {
      if next < header.count, header[next] == column.name {
        positions.append(next)
        next += 1
      } else if column.cameLater {
        positions.append(nil)
      } else {
        return nil
      }
    }
    return next == header.count ? positions : nil
  }
}
