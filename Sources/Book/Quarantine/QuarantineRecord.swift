public import Files

/// A file that was refused and kept apart, under `quarantine/<sha256>/`.
public struct QuarantineRecord: Sendable, Hashable {
  /// The SHA-256 of its bytes.
  public let sha256: SHA256Digest
  /// Its name.
  public let name: String
  /// How many bytes it has.
  public let bytes: Int
  /// Its path.
  public let path: String
}
