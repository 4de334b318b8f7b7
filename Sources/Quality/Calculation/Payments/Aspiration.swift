/// What is paid in advance, month by month, towards a year's achievement.
public struct Aspiration: Hashable, Sendable {
  /// The percentage of the earlier year's unadjusted achievement that is paid; a parameter of the year.
  public let percent: ExactDecimal
  /// What the earlier achievement is multiplied by besides; 1 where prices did not move.
  public let uprating: ExactDecimal
  /// In how many payments.
  public let months: Int

  /// Makes the terms.
  public init(
    percent: ExactDecimal,
    uprating: ExactDecimal = ExactDecimal(billionths: 1_000_000_000),
    months: Int = 12
  ) {
    self.percent = percent
    self.uprating = uprating
    self.months = months
  }

  /// What is paid in advance in all; ``Money/instalments(_:)`` gives the months.
  ///
  /// - Parameters:
  ///   - achievement: What the earlier year's points are worth; `nil` where that is not known.
  ///   - agreed: A figure that was agreed in its place.
  ///   - explanation: Where the step is written; `nil` writes none.
  /// - Returns: The payment of the year.
  public func payment(
    achievement: Money?,
    agreed: Money? = nil,
    explanation: inout Explanation?
  ) -> Calculated<Money> {
    let earlier = Quantity("earlier achievement")
    let aspiration = Quantity("aspiration payment")
    if let agreed {
      explanation?.add(
        aspiration,
        "as agreed",
        [Quantity("agreed figure"): agreed.written],
        result: agreed.written
      )
      return .figure(agreed)
    }
    guard let achievement else { return .blank([.valueMissing(earlier)]) }
    do {
      let share = try Fraction(percent).divided(by: Fraction(100))
      let exact = try achievement.pounds.times(share).times(Fraction(uprating))
      let payment = try Money(rounding: exact)
      explanation?.add(
        aspiration,
        "earlier achievement × percentage × uprating",
        [
          earlier: achievement.written, Quantity("percentage"): "\(percent) %",
          Quantity("uprating"): "\(uprating)",
        ],
        exact: payment.written(before: exact),
        result: payment.written
      )
      return .figure(payment)
    } catch {
      return .blank([.arithmetic(error, in: aspiration)])
    }
  }
}
