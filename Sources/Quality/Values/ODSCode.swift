/// The code of an organisation in the Organisation Data Service: 3 to 12 letters and digits.
///
/// The type of an organisation can no longer be told for certain from the shape of its code.
public struct ODSCode: Code {
  /// The code as it was read.
  public let text: String

  /// Takes a code of 3 to 12 ASCII letters and digits.
  public init?(_ text: String) {
    guard Self.isAlphanumeric(text, length: 3...12) else { return nil }
    self.text = text
  }

  /// Whether the code has the shape of a network's: `U` and five digits.
  public var looksLikeNetwork: Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 6 && bytes[0] == UInt8(ascii: "U")
      && bytes.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
