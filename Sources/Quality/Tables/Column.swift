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
