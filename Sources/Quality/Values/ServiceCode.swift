/// The short code of a quality service, such as `NCD2425`; nothing is read out of its letters.
public struct ServiceCode: Code {
  /// The code as it was read.
  public let text: String

  /// Takes a code of 1 to 40 ASCII letters, digits, `-` and `_`.
  public init?(_ text: String) {
    guard Self.isAlphanumeric(text, or: Self.marks, length: 1...40) else { return nil }
    self.text = text
  }

  private static let marks = Array("-_".utf8)
}
