extension Fraction {
  /// The sum.
  ///
  /// - Throws: `tooLarge`, where even in lowest terms it does not fit.
  public func plus(_ other: Fraction) throws(ArithmeticProblem) -> Fraction {
    if denominator == other.denominator {
      let (sum, isTooLarge) = numerator.addingReportingOverflow(other.numerator)
      if !isTooLarge, sum != .min { return Fraction(unreduced: sum, over: denominator) }
    }
    if let sum = Self.sum(self, other) { return sum }
    guard let sum = Self.sum(reduced, other.reduced) else { throw .tooLarge }
    return sum
  }

  /// The difference.
  ///
  /// - Throws: `tooLarge`, where even in lowest terms it does not fit.
  public func minus(_ other: Fraction) throws(ArithmeticProblem) -> Fraction {
    try plus(other.negated)
  }

  /// The product.
  ///
  /// - Throws: `tooLarge`, where even in lowest terms it does not fit.
  public func times(_ other: Fraction) throws(ArithmeticProblem) -> Fraction {
    if let product = Self.product(self, other) { return product }
    // Terms of one may be shortened against those of the other before they are multiplied.
    let (left, right) = (reduced, other.reduced)
    let one = Fraction(unreduced: left.numerator, over: right.denominator).reduced
    let two = Fraction(unreduced: right.numerator, over: left.denominator).reduced
    guard let product = Self.product(one, two) else { throw .tooLarge }
    return product
  }

  /// The quotient.
  ///
  /// - Throws: `dividedByZero`, or `tooLarge`, where even in lowest terms it does not fit.
  public func divided(by other: Fraction) throws(ArithmeticProblem) -> Fraction {
    guard other.numerator != 0 else { throw .dividedByZero }
    let sign: Int128 = other.isNegative ? -1 : 1
    return try times(
      Fraction(unreduced: sign * other.denominator, over: sign * other.numerator)
    )
  }

  /// The same number with the other sign.
  public var negated: Fraction {
    Fraction(unreduced: -numerator, over: denominator)
  }

  // `nil` stands for what does not fit. The least number has no counterpart above zero, so that it
  // counts as too large.
  private static func product(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let (above, isTooHigh) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (below, isTooLow) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !isTooHigh, !isTooLow, above != .min else { return nil }
    return Fraction(unreduced: above, over: below)
  }

  private static func sum(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let divisor = Int128(
      commonDivisor(left.denominator.magnitude, right.denominator.magnitude)
    )
    let (one, isOneTooLarge) = left.numerator.multipliedReportingOverflow(
      by: right.denominator / divisor
    )
    let (two, isTwoTooLarge) = right.numerator.multipliedReportingOverflow(
      by: left.denominator / divisor
    )
    let (above, isTooHigh) = one.addingReportingOverflow(two)
    let (below, isTooLow) = left.denominator.multipliedReportingOverflow(
      by: right.denominator / divisor
    )
    guard !isOneTooLarge, !isTwoTooLarge, !isTooHigh, !isTooLow, above != .min else { return nil }
    return Fraction(unreduced: above, over: below)
  }
}
