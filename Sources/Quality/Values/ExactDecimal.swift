/// An exact decimal of up to nine digits before the point and nine behind it.
///
/// Points, percentages and rates are held so; binary floating point is used nowhere.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number in billionths.
  public let billionths: Int64

  /// The number of that many billionths.
  public init(billionths: Int64) {
    self.billionths = billionths
  }

  /// The whole number, if it has at most nine digits.
  public init?(_ whole: Int) {
    guard (-999_999_999...999_999_999).contains(whole) else { return nil }
    self.init(billionths: Int64(whole) * Self.one)
  }

  /// Reads `12`, `12.50` or `-0.5`: digits on both sides of a point, if there is one.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...9).contains($0.count) }) else {
      return nil
    }
    var value: Int64 = 0
    for digit in parts.joined() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    for _ in (parts.count == 2 ? parts[1].count : 0)..<9 { value *= 10 }
    self.init(billionths: isNegative ? -value : value)
  }

  /// The number without zeros that say nothing: `12.5`, never `12.50`.
  public var description: String {
    let size = billionths.magnitude
    let (whole, rest) = size.quotientAndRemainder(dividingBy: Self.one.magnitude)
    let sign = billionths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = Array(String(rest))
    digits.insert(contentsOf: String(repeating: "0", count: 9 - digits.count), at: 0)
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(String(digits))"
  }

  /// Orders by size.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.billionths < right.billionths
  }

  private static let one: Int64 = 1_000_000_000
}
