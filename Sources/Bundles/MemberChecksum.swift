import Findings

/// Holds the content of a member against the checksum that the directory declares.
///
/// ``BundleReader`` does so by itself unless it was told that its caller does, on a thread that has
/// more time for it than the one that inflates.
public struct MemberChecksum: Sendable {
  private let member: BundleMember
  private let source: String
  private var checksum: UInt32 = 0

  /// Starts on a member's content.
  ///
  /// - Parameters:
  ///   - member: The member.
  ///   - bundle: The bundle that it is in.
  public init(of member: BundleMember, in bundle: Bundle) {
    self.member = member
    source = bundle.source
  }

  /// Takes the next bytes of the content.
  public mutating func take(_ bytes: Span<UInt8>) {
    checksum = ContentChecksum.of(bytes, after: checksum)
  }

  /// Says whether all bytes together are those that were packed.
  ///
  /// - Throws: ``BundleRefusal`` if they are not.
  public func check() throws(BundleRefusal) {
    guard checksum != member.crc32 else { return }
    let message =
      "the content is damaged: its checksum is \(hexadecimal(checksum)), "
      + "and \(hexadecimal(member.crc32)) is declared"
    throw BundleRefusal([
      Finding(.zipContentDamaged, message, at: Place(source: source, member: member.name))
    ])
  }

  private func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
