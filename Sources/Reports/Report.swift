/// A file that a run writes for people.
public struct Report: Sendable, Hashable {
  /// The file's name, such as `holds.csv`.
  public let name: String
  /// All of it.
  public let bytes: [UInt8]
  /// How many rows it has, if it is a table.
  public let rows: Int?

  /// Makes a report.
  public init(name: String, bytes: [UInt8], rows: Int?) {
    self.name = name
    self.bytes = bytes
    self.rows = rows
  }
}
