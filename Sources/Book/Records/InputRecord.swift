public import Files

/// A file that was taken in, kept as it came under `inputs/<sha256>/<name>`.
public struct InputRecord: Sendable, Hashable {
  /// The SHA-256 of its bytes.
  public let sha256: SHA256Digest
  /// The name that it is kept under: the one that it first came with.
  public let name: String
  /// How many bytes it has.
  public let bytes: Int
  /// What it is, in the caller's words, such as `extract` or `instructions`.
  public let kind: String

  /// Makes a record.
  public init(sha256: SHA256Digest, name: String, bytes: Int, kind: String) {
    self.sha256 = sha256
    self.name = name
    self.bytes = bytes
    self.kind = kind
  }
}
