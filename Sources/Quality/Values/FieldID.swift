/// The short name of one field of one service, unique in it, such as `CAN04.Numerator`.
///
/// The long name that an extract has for it stands once, in `fields.csv`.
public struct FieldID: Code {
  /// The identifier.
  public let text: String

  /// Takes 1 to 120 visible ASCII characters without comma, quote or space.
  public init?(_ text: String) {
    guard (1...120).contains(text.utf8.count),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C })
    else { return nil }
    self.text = text
  }
}
