/// A public key of OpenSSH: algorithm and key, without the comment.
public struct PublicKey: Hashable, Sendable {
  /// The algorithms that a key may be of.
  private static let algorithms = [
    "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// Algorithm and key, a space between.
  public let text: String

  /// Reads the line of a `.pub` file, with or without its comment.
  ///
  /// - Parameter line: The line; a line break at its end is passed over.
  public init?(_ line: String) {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\r" })
    guard words.count >= 2, !line.contains("PRIVATE"),
      let algorithm = Self.algorithms.first(where: { $0 == words[0] }),
      let bytes = Self.bytes(words[1]), bytes.count > 4 + algorithm.utf8.count,
      // The key names its algorithm again, behind four bytes with that name's length.
      Array(bytes.prefix(4)) == [0, 0, 0, UInt8(algorithm.utf8.count)],
      bytes[4...].starts(with: algorithm.utf8)
    else { return nil }
    // A second key in the file would be passed over in silence.
    guard line.split(whereSeparator: \.isNewline).count == 1 else { return nil }
    text = "\(algorithm) \(words[1])"
  }

  /// The bytes that Base64 stands for; `nil` if it is none.
  private static func bytes(_ text: Substring) -> [UInt8]? {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var units = Array(text.utf8)
    guard units.count % 4 == 0 else { return nil }
    var padding = 0
    while padding < 2, units.last == UInt8(ascii: "=") {
      units.removeLast()
      padding += 1
    }
    var bytes: [UInt8] = []
    var (held, bits) = (0, 0)
    for unit in units {
      guard let digit = digits.firstIndex(of: unit) else { return nil }
      held = held << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(held >> bits & 0xFF))
        held &= (1 << bits) - 1
      }
    }
    return bytes
  }
}
