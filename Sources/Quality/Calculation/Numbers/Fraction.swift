/// An exact number: one whole number over another, each of up to 127 bits.
///
/// The two are brought to lower terms only where they would get too long, because most are never
/// looked at before they are rounded. Nothing here rounds but ``scaled(to:)`` and what is made of
/// it, and nothing traps on what data can hold: what gets too long is thrown.
public struct Fraction: Sendable {
  /// What is divided.
  public let numerator: Int128
  /// What it is divided by; above zero.
  public let denominator: Int128

  init(unreduced numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a denominator is above zero")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A whole number.
  public init(_ whole: Int64) {
    self.init(unreduced: Int128(whole), over: 1)
  }

  /// One whole number over another; `nil` where that is zero.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0 else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(unreduced: sign * Int128(numerator), over: sign * Int128(denominator))
  }

  /// The number that a decimal is.
  public init(_ decimal: ExactDecimal) {
    let (whole, rest) = decimal.billionths.quotientAndRemainder(dividingBy: Self.billion)
    if rest == 0 {
      self.init(whole)
    } else {
      let divisor = commonDivisor(decimal.billionths.magnitude, Self.billion.magnitude)
      self.init(
        unreduced: Int128(decimal.billionths) / Int128(divisor),
        over: Int128(Self.billion) / Int128(divisor)
      )
    }
  }

  /// Zero.
  public static let zero = Fraction(0)
  /// One.
  public static let one = Fraction(1)

  /// Whether it is zero.
  public var isZero: Bool { numerator == 0 }
  /// Whether it is below zero.
  public var isNegative: Bool { numerator < 0 }

  private static let billion: Int64 = 1_000_000_000
}

extension Fraction: Comparable, Hashable {
  /// The same number in lowest terms.
  public var reduced: Fraction {
    let divisor = Int128(commonDivisor(numerator.magnitude, denominator.magnitude))
    return Fraction(unreduced: numerator / divisor, over: denominator / divisor)
  }

  /// Whether both are the same number, in whatever terms.
  public static func == (left: Fraction, right: Fraction) -> Bool {
    let (one, other) = crossed(left, right)
    return one == other
  }

  /// Orders by size.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let (one, other) = crossed(left, right)
    return one < other
  }

  /// Hashes the lowest terms.
  public func hash(into hasher: inout Hasher) {
    let terms = reduced
    hasher.combine(terms.numerator)
    hasher.combine(terms.denominator)
  }

  // Twice the width of the terms, so that comparing never fails.
  private static func crossed(
    _ left: Fraction,
    _ right: Fraction
  ) -> ((Int128, UInt128), (Int128, UInt128)) {
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return ((one.high, one.low), (other.high, other.low))
  }
}

/// The greatest number that divides both; 1 where both are zero.
func commonDivisor<Number: FixedWidthInteger & UnsignedInteger>(
  _ one: Number,
  _ other: Number
) -> Number {
  var (larger, smaller) = (one, other)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return max(larger, 1)
}
