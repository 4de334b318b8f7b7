public import Files

/// One file of a version of the book.
public struct FileRecord: Sendable, Hashable {
  /// Its path in the version's folder, such as `tables/achievement/…/part.csv`.
  public let path: String
  /// The SHA-256 of its bytes, which is also the name of its object.
  public let sha256: SHA256Digest
  /// How many bytes it has.
  public let bytes: Int
  /// How many records it has, the header not counted, if it is a table.
  public let rows: Int?

  /// Makes a record.
  public init(path: String, sha256: SHA256Digest, bytes: Int, rows: Int?) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.rows = rows
  }
}
