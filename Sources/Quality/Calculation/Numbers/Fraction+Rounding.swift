extension Fraction {
  /// The number in units of its last place, rounded half up.
  ///
  /// A half goes away from zero, so that taking a figure back is the same as paying it.
  ///
  /// - Parameter places: How many digits stand behind the point.
  /// - Returns: 12.345 at two places is 1235.
  /// - Throws: `tooLarge`.
  func scaled(to places: Places) throws(ArithmeticProblem) -> Int128 {
    let divisor = denominator.magnitude
    var (quotient, rest) = try divided(numerator.magnitude, places.power, by: divisor)
    guard quotient < UInt128(Int128.max) else { throw .tooLarge }
    if rest >= divisor - rest { quotient += 1 }
    return numerator < 0 ? -Int128(quotient) : Int128(quotient)
  }

  /// The number rounded half up, as a decimal.
  ///
  /// - Parameter places: How many digits stand behind the point.
  /// - Returns: The decimal.
  /// - Throws: `tooLarge` for one of ten digits before the point.
  public func rounded(to places: Places) throws(ArithmeticProblem) -> ExactDecimal {
    let scaled = try scaled(to: places)
    let step = Int128(Places.nine.power / places.power)
    let limit: Int128 = 999_999_999_999_999_999
    guard (-limit / step...limit / step).contains(scaled) else { throw .tooLarge }
    return ExactDecimal(billionths: Int64(scaled * step))
  }

  /// The number rounded half up where places are given, and as it is where none are.
  func rounded(if places: Places?) throws(ArithmeticProblem) -> Fraction {
    guard let places else { return self }
    return Fraction(unreduced: try scaled(to: places), over: Int128(places.power))
  }

  /// The same of a share that is rounded as a percentage.
  func roundedPercent(if places: Places?) throws(ArithmeticProblem) -> Fraction {
    guard let places else { return self }
    let hundred = try times(Fraction(100))
    return Fraction(
      unreduced: try hundred.scaled(to: places),
      over: Int128(places.power) * 100
    )
  }

  /// A share as people read it: `0.53 %`.
  var percent: String {
    get throws(ArithmeticProblem) { "\(try times(Fraction(100))) %" }
  }

  /// The least whole number that is not below it.
  var ceiling: Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// The greatest whole number that is not above it.
  var floor: Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? quotient - 1 : quotient
  }

  // Most figures fit a machine word, whose division is many times faster.
  private func divided(
    _ number: UInt128,
    _ power: UInt128,
    by divisor: UInt128
  ) throws(ArithmeticProblem) -> (quotient: UInt128, rest: UInt128) {
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: power)
    if isTooLarge {
      let wide = number.multipliedFullWidth(by: power)
      guard wide.high < divisor else { throw .tooLarge }
      let (quotient, rest) = divisor.dividingFullWidth(wide)
      return (quotient, rest)
    }
    if product <= UInt128(UInt64.max), divisor <= UInt128(UInt64.max) {
      let (quotient, rest) = UInt64(truncatingIfNeeded: product)
        .quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: divisor))
      return (UInt128(quotient), UInt128(rest))
    }
    let quotient = product / divisor
    return (quotient, product - quotient * divisor)
  }
}

extension Fraction: CustomStringConvertible {
  /// The number with up to nine digits behind the point, and `…` where more follow.
  public var description: String {
    let size = numerator.magnitude
    let divisor = denominator.magnitude
    var rest = size % divisor
    var digits: [Character] = []
    while rest > 0, digits.count < 9 {
      let (quotient, left) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      digits.append(contentsOf: String(quotient))
      rest = left
    }
    let whole = "\(isNegative ? "-" : "")\(size / divisor)"
    guard !digits.isEmpty else { return whole }
    return "\(whole).\(String(digits))\(rest > 0 ? "…" : "")"
  }
}
