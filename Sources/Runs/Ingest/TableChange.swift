/// What a table that came in did to the book's.
public struct TableChange: Sendable, Hashable {
  /// The name of the table's layout.
  public let table: String
  /// How many rows are new.
  public let added: Int
  /// How many rows of a key that was known are others now.
  public let changed: Int
}
