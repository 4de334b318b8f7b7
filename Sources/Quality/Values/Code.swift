/// A code that names something: never a number, compared by its bytes.
public protocol Code: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code as it was read.
  var text: String { get }

  /// Takes a code if its characters and length are possible.
  init?(_ text: String)
}

extension Code {
  /// The code as it was read.
  public var description: String { text }

  /// Orders by bytes, as the book's tables are sorted.
  public static func < (left: Self, right: Self) -> Bool {
    // Codes are ASCII, whose order as text is that of the bytes, and much faster found.
    left.text < right.text
  }

  /// Whether all bytes are ASCII letters or digits and there are `length` of them.
  static func isAlphanumeric(_ text: String, length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
  }
}

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

/// The short code of a quality service, such as `NCD2425`; nothing is read out of its letters.
public struct ServiceCode: Code {
  /// The code as it was read.
  public let text: String

  /// Takes a code of 1 to 40 ASCII letters, digits, `-` and `_`.
  public init?(_ text: String) {
    let plain = text.replacing("-", with: "0").replacing("_", with: "0")
    guard Self.isAlphanumeric(plain, length: 1...40) else { return nil }
    self.text = text
  }
}

/// The code of an indicator, such as `CAN04`.
public struct IndicatorCode: Code {
  /// The code as it was read.
  public let text: String

  /// Takes a code of 1 to 40 ASCII letters, digits, `-`, `_` and `.`.
  public init?(_ text: String) {
    let plain =
      text.replacing("-", with: "0").replacing("_", with: "0").replacing(".", with: "0")
    guard Self.isAlphanumeric(plain, length: 1...40) else { return nil }
    self.text = text
  }
}

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
