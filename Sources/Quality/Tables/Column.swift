/// One column of a table: its name, what it holds and one sentence about it.
public struct Column: Sendable, Hashable {
  /// The name in the header, in lower case with `_` between words.
  public let name: String
  /// What the cells hold.
  public let type: ColumnType
  /// Whether an empty cell is an error.
  public let isRequired: Bool
  /// One sentence.
  public let sentence: String

  /// Declares a column; cells must not be empty unless it is `optional`.
  public init(_ name: String, _ type: ColumnType, _ sentence: String, optional: Bool = false) {
    self.name = name
    self.type = type
    self.sentence = sentence
    self.isRequired = !optional
  }
}
