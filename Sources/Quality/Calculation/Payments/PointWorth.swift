/// What one point is worth to one provider in one group: an exact number of pounds.
public struct PointWorth: Hashable, Sendable {
  /// The pounds.
  public let pounds: Fraction

  /// What points pay.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - rounding: How the service rounds.
  /// - Returns: The payment.
  public func payment(
    for points: IndicatorPoints,
    rounding: Rounding = .standard
  ) -> Calculated<Money> {
    var silence: Explanation?
    return payment(for: points, rounding: rounding, explanation: &silence)
  }

  /// What points pay, with the step.
  ///
  /// - Parameters:
  ///   - points: The points.
  ///   - rounding: How the service rounds.
  ///   - explanation: Where the step is written; `nil` writes none.
  /// - Returns: The payment.
  public func payment(
    for points: IndicatorPoints,
    rounding: Rounding = .standard,
    explanation: inout Explanation?
  ) -> Calculated<Money> {
    do {
      let exact = try points.paid(rounding).times(pounds)
      let payment = try Money(rounding: exact, to: rounding.money)
      explanation?.add(
        .payment,
        "points × pounds for one point",
        [.points: "\(points.paid(rounding))", .poundsPerPoint: "£\(pounds)"],
        exact: payment.written(before: exact),
        result: payment.written
      )
      return .figure(payment)
    } catch {
      return .blank([.arithmetic(error, in: .payment)])
    }
  }
}
