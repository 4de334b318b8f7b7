/// What was calculated for an indicator and what stands, side by side for ever.
public struct Standing: Sendable {
  /// The points that were calculated.
  public let calculatedPoints: Calculated<IndicatorPoints>
  /// The payment that was calculated.
  public let calculatedPayment: Calculated<Money>
  /// The override that stands, if one does.
  public let override: PointsOverride?
  /// The points that stand.
  public let points: Calculated<IndicatorPoints>
  /// The payment that stands.
  public let payment: Calculated<Money>
  /// Why an override that was given does not stand.
  public let refused: [CalculationProblem]

  /// Works out an indicator, and what an override makes of it.
  ///
  /// - Parameters:
  ///   - value: What was achieved.
  ///   - terms: What it earns.
  ///   - worth: What one point is worth to the provider.
  ///   - rounding: How the service rounds.
  ///   - override: The override, if there is one.
  ///   - explanation: Where the steps are written; `nil` writes none.
  public init(
    of value: AchievedValue,
    terms: IndicatorTerms,
    worth: Calculated<PointWorth>,
    rounding: Rounding = .standard,
    override: PointsOverride? = nil,
    explanation: inout Explanation?
  ) {
    calculatedPoints = terms.points(for: value, rounding: rounding, explanation: &explanation)
    calculatedPayment = Self.payment(calculatedPoints, worth, rounding, &explanation)
    let refused = override?.problems(under: terms) ?? []
    self.refused = refused
    guard let override, refused.isEmpty else {
      self.override = nil
      (points, payment) = (calculatedPoints, calculatedPayment)
      return
    }
    self.override = override
    switch override.gift {
    case .payment(let money):
      points = calculatedPoints
      payment = .figure(money)
      explanation?.add(
        .payment,
        "given by \(override.reference), whatever was calculated",
        [Quantity("given"): money.written],
        result: money.written
      )
    case .points(let given):
      points = .figure(IndicatorPoints(stated: given))
      explanation?.add(
        .points,
        "given by \(override.reference), whatever was calculated",
        [Quantity("given"): "\(given)"],
        result: "\(given)"
      )
      payment = Self.payment(points, worth, rounding, &explanation)
    case .share(let percent):
      points = Self.share(percent, terms, rounding)
      explanation?.add(
        .points,
        "points available × the share given by \(override.reference), whatever was calculated",
        [.pointsAvailable: "\(terms.points)", Quantity("share"): "\(percent) %"],
        result: points.figure.map { "\($0.stated)" } ?? ""
      )
      payment = Self.payment(points, worth, rounding, &explanation)
    }
  }

  /// How much more the override pays than was calculated; `nil` where either is blank.
  public var difference: Money? {
    guard let stands = payment.figure, let calculated = calculatedPayment.figure else { return nil }
    return try? stands.minus(calculated)
  }

  private static func payment(
    _ points: Calculated<IndicatorPoints>,
    _ worth: Calculated<PointWorth>,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) -> Calculated<Money> {
    guard let worth = worth.figure else {
      // Both are reasons: what is put right in one does not help while the other lacks.
      return .blank((points.figure == nil ? points.problems : []) + worth.problems)
    }
    guard case .figure(let points, let notes) = points else { return .blank(points.problems) }
    let payment = worth.payment(for: points, rounding: rounding, explanation: &explanation)
    return Calculated.figure((), notes: notes).then { payment }
  }

  private static func share(
    _ percent: ExactDecimal,
    _ terms: IndicatorTerms,
    _ rounding: Rounding
  ) -> Calculated<IndicatorPoints> {
    do {
      let exact = try terms.exactPoints.times(Fraction(percent)).divided(by: Fraction(100))
      return .figure(try IndicatorPoints(exact, rounding: rounding))
    } catch {
      return .blank([.arithmetic(error, in: .points)])
    }
  }
}
