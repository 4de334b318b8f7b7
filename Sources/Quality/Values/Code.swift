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

  /// Whether all bytes are ASCII letters, digits or `others`, and there are `length` of them.
  static func isAlphanumeric(
    _ text: String,
    or others: [UInt8] = [],
    length: ClosedRange<Int>
  ) -> Bool {
    length.contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: others.contains(byte)
        }
      }
  }
}
