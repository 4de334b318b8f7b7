/// A scale between two thresholds, in whatever unit they have: nothing at one end, all at the other.
public struct SlidingScale: Hashable, Sendable {
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More is better: nothing at and below the lower threshold, all at and above the upper.
    case higherIsBetter = "higher"
    /// Less is better: all at and below the lower threshold, nothing at and above the upper.
    case lowerIsBetter = "lower"
  }

  /// The lower threshold.
  public let lower: ExactDecimal
  /// The upper threshold.
  public let upper: ExactDecimal
  /// Which way is better.
  public let direction: Direction

  // The thresholds as whole numbers of this unit's parts, the fewest that serve.
  private let low: Int128
  private let high: Int128
  private let unit: Int128

  /// Makes a scale; `nil` unless the lower threshold is below the upper one.
  public init?(
    lower: ExactDecimal,
    upper: ExactDecimal,
    direction: Direction = .higherIsBetter
  ) {
    guard lower < upper else { return nil }
    self.lower = lower
    self.upper = upper
    self.direction = direction
    var (low, high, unit) = (lower.billionths, upper.billionths, Int64(1_000_000_000))
    while unit > 1, low.isMultiple(of: 10), high.isMultiple(of: 10) {
      (low, high, unit) = (low / 10, high / 10, unit / 10)
    }
    (self.low, self.high, self.unit) = (Int128(low), Int128(high), Int128(unit))
  }

  /// The share of all that is earned, from 0 to 1.
  ///
  /// Being exactly at a threshold is being beyond it: one end earns nothing, the other all.
  ///
  /// - Parameter measure: What is held against the thresholds.
  /// - Returns: The exact share.
  /// - Throws: `tooLarge`.
  public func share(of measure: Fraction) throws(ArithmeticProblem) -> Fraction {
    let value = try product(measure.numerator, unit)
    let least = try product(low, measure.denominator)
    let most = try product(high, measure.denominator)
    let isHigherBetter = direction == .higherIsBetter
    if value <= least { return isHigherBetter ? .zero : .one }
    if value >= most { return isHigherBetter ? .one : .zero }
    return Fraction(
      unreduced: isHigherBetter ? value - least : most - value,
      over: most - least
    )
  }

  /// The measure that earns a share, as a number in the thresholds' unit.
  ///
  /// - Parameter share: The share, from 0 to 1.
  /// - Returns: The measure, between the two thresholds.
  /// - Throws: `tooLarge`.
  public func measure(earning share: Fraction) throws(ArithmeticProblem) -> Fraction {
    let width = try Fraction(upper).minus(Fraction(lower))
    return switch direction {
    case .higherIsBetter: try Fraction(lower).plus(share.times(width))
    case .lowerIsBetter: try Fraction(upper).minus(share.times(width))
    }
  }

  private func product(_ one: Int128, _ other: Int128) throws(ArithmeticProblem) -> Int128 {
    let (product, isTooLarge) = one.multipliedReportingOverflow(by: other)
    // A quarter of the range, so that the difference of two products fits.
    guard !isTooLarge, product.magnitude < UInt128(1) << 125 else { throw .tooLarge }
    return product
  }
}
