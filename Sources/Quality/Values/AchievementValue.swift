/// The value of one field in an extract.
///
/// A blank is missing, never zero.
public enum AchievementValue: Hashable, Sendable, CustomStringConvertible {
  /// A whole number, not negative.
  case number(Int64)
  /// `Y`.
  case yes
  /// `N`.
  case no
  /// Nothing: the field was there and empty.
  case blank

  /// Reads a whole number of up to 18 digits, `Y`, `N` or nothing; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "": self = .blank
    case "Y": self = .yes
    case "N": self = .no
    default:
      guard (1...18).contains(text.utf8.count),
        text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let number = Int64(text)
      else { return nil }
      self = .number(number)
    }
  }

  /// The value as tables hold it: digits, `Y`, `N` or nothing.
  public var text: String {
    switch self {
    case .number(let number): String(number)
    case .yes: "Y"
    case .no: "N"
    case .blank: ""
    }
  }

  /// The value as tables hold it.
  public var description: String { text }

  /// The whole number, if it is one.
  public var number: Int64? {
    if case .number(let number) = self { number } else { nil }
  }
}
