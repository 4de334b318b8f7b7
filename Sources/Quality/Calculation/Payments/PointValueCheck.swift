/// What a point pays over the average list, which hardly changes, so that a misquoted figure shows.
public struct PointValueCheck: Hashable, Sendable {
  /// The pounds a patient that are expected.
  public let expected: ExactDecimal
  /// How far off is still right.
  public let tolerance: ExactDecimal

  /// Makes a check.
  public init(expected: ExactDecimal, tolerance: ExactDecimal) {
    self.expected = expected
    self.tolerance = tolerance
  }

  /// The Quality and Outcomes Framework from 2016/17 on: £0.022142 a patient, more or less £0.000002.
  ///
  /// £165.18 over 7,460, £194.83 over 8,799, £207.56 over 9,374 and the years between all give it.
  /// The value is stated to a penny and the list to a patient, which moves it by £0.0000018 at most.
  public static let qualityAndOutcomes = PointValueCheck(
    expected: ExactDecimal(billionths: 22_142_000),
    tolerance: ExactDecimal(billionths: 2000)
  )

  func problem(
    _ valueOfPoint: ExactDecimal,
    averageList: Fraction
  ) throws(ArithmeticProblem) -> CalculationProblem? {
    let ratio = try Fraction(valueOfPoint).divided(by: averageList)
    let least = try Fraction(expected).minus(Fraction(tolerance))
    let most = try Fraction(expected).plus(Fraction(tolerance))
    guard ratio < least || ratio > most else { return nil }
    return .pointValueImplausible(
      pounds: valueOfPoint,
      averageList: averageList,
      expected: expected
    )
  }
}
