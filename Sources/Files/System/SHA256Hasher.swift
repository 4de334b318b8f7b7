private import Crypto

/// Computes a SHA-256 as the bytes come.
public struct SHA256Hasher: Sendable {
  private var state = Crypto.SHA256()

  /// Starts with no bytes.
  public init() {}

  /// Takes the next bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
  }

  /// The digest of all bytes taken.
  public func finish() -> SHA256Digest {
    guard let digest = SHA256Digest(bytes: Array(state.finalize())) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    return digest
  }
}
