/// The terms of a service's indicators, found by their codes.
public struct ServiceTerms: Sendable {
  private let terms: [IndicatorCode: Calculated<IndicatorTerms>]
  /// What is wrong with the points as a whole; where there is anything, nothing is calculated.
  public let problems: [CalculationProblem]

  /// Collects terms.
  ///
  /// - Parameters:
  ///   - indicators: The terms of each indicator that counts towards a payment, or what they lack.
  ///   - points: The points of each of them, also of those whose thresholds are not known.
  ///   - total: The points that the service states for all of them; `nil` where it states none.
  public init(
    _ indicators: [IndicatorCode: Calculated<IndicatorTerms>],
    points: [ExactDecimal?] = [],
    total: ExactDecimal? = nil
  ) {
    terms = indicators
    let known = points.compactMap(\.self)
    // Points that are not known say so themselves, and no sum can be held against the total.
    guard let total, known.count == points.count else {
      problems = []
      return
    }
    do {
      var sum = Fraction.zero
      for points in known { sum = try sum.plus(Fraction(points)) }
      let rounded = try sum.rounded(to: .nine)
      problems = rounded == total ? [] : [.pointsDoNotAddUp(sum: rounded, stated: total)]
    } catch {
      problems = [.arithmetic(error, in: .pointsAvailable)]
    }
  }

  /// The terms of an indicator; blank where there are none, or the points do not add up.
  public subscript(indicator: IndicatorCode) -> Calculated<IndicatorTerms> {
    guard problems.isEmpty else { return .blank(problems) }
    return terms[indicator] ?? .blank([.indicatorNotDefined(indicator)])
  }
}
