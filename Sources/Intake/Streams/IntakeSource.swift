public import Files

/// A path that was handed in, and every file and member that was found behind it.
public struct IntakeSource: Sendable {
  /// The path, as the caller gave it.
  public let path: String
  /// The SHA-256 of the file's bytes.
  public let sha256: SHA256Digest
  /// How many bytes the file has.
  public let bytes: Int
  /// The file, or each member of the bundle, in order.
  public let items: [IntakeItem]
}
