extension IndicatorTerms {
  /// The points that a value earns.
  ///
  /// - Parameters:
  ///   - value: What was achieved.
  ///   - rounding: How the service rounds.
  /// - Returns: The points; blank where the value is missing or cannot be used.
  public func points(
    for value: AchievedValue,
    rounding: Rounding = .standard
  ) -> Calculated<IndicatorPoints> {
    var silence: Explanation?
    return points(for: value, rounding: rounding, explanation: &silence)
  }

  /// The points that a value earns, step by step.
  ///
  /// - Parameters:
  ///   - value: What was achieved.
  ///   - rounding: How the service rounds.
  ///   - explanation: Where the steps are written; `nil` writes none.
  /// - Returns: The points; blank where the value is missing or cannot be used.
  public func points(
    for value: AchievedValue,
    rounding: Rounding = .standard,
    explanation: inout Explanation?
  ) -> Calculated<IndicatorPoints> {
    do {
      switch (scheme, value) {
      case (_, .missing(let quantity)):
        return .blank([.valueMissing(quantity.of(indicator.text))])
      case (.fraction(let scale), .fraction(let numerator, let denominator)):
        return try fraction(scale, numerator, denominator, rounding, &explanation)
      case (.yesNo, .answer(let isYes)):
        return try whole(isYes, .answer, value, "all for Y, none for N", rounding, &explanation)
      case (.register(let earnsWhenZero), .register(let size)) where size >= 0:
        return try whole(
          size > 0 || earnsWhenZero,
          .register,
          value,
          earnsWhenZero ? "all for a register" : "all for a register that is not empty",
          rounding,
          &explanation
        )
      case (.count(let most), .count(let number)) where number >= 0:
        return try count(number, most, rounding, &explanation)
      default:
        return .blank([.valueUnfit(quantity.of(indicator.text), value.text)])
      }
    } catch {
      return .blank([.arithmetic(error, in: .points.of(indicator.text))])
    }
  }

  private var quantity: Quantity {
    switch scheme {
    case .fraction: .numerator
    case .yesNo: .answer
    case .register: .register
    case .count: .count
    }
  }

  private func fraction(
    _ scale: SlidingScale,
    _ numerator: Int64,
    _ denominator: Int64,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(ArithmeticProblem) -> Calculated<IndicatorPoints> {
    guard numerator >= 0 else { return unfit(.numerator, numerator) }
    guard denominator >= 0 else { return unfit(.denominator, denominator) }
    let notes: [CalculationProblem] =
      numerator > denominator
      ? [.aboveDenominator(numerator: numerator, denominator: denominator)] : []
    guard denominator > 0 else {
      let points = try IndicatorPoints(.zero, rounding: rounding)
      explanation?.add(
        .points,
        "none, because nobody counts",
        [.numerator: "\(numerator)", .denominator: "\(denominator)"],
        result: "\(points.stated)"
      )
      return .figure(points, notes: notes)
    }
    let exact = Fraction(unreduced: 100 * Int128(numerator), over: Int128(denominator))
    let percentage = try exact.rounded(if: rounding.percentage)
    explanation?.add(
      .percentage,
      "100 × numerator ÷ denominator",
      [.numerator: "\(numerator)", .denominator: "\(denominator)"],
      exact: rounding.percentage == nil ? nil : "\(exact) %",
      result: "\(percentage) %"
    )
    let share = try scale.share(of: percentage)
    let points = try IndicatorPoints(share.times(exactPoints), rounding: rounding)
    explanation?.add(
      .points,
      Self.formula(scale, share),
      [
        .pointsAvailable: "\(self.points)", .percentage: "\(percentage) %",
        .lower: "\(scale.lower) %", .upper: "\(scale.upper) %",
      ],
      exact: "\(points.exact)",
      result: "\(points.stated)"
    )
    return .figure(points, notes: notes)
  }

  private static func formula(_ scale: SlidingScale, _ share: Fraction) -> String {
    let isHigherBetter = scale.direction == .higherIsBetter
    if share.isZero {
      return "none, because the percentage is "
        + (isHigherBetter ? "not above the lower threshold" : "not below the upper threshold")
    }
    if share == .one {
      return "all, because the percentage is "
        + (isHigherBetter ? "not below the upper threshold" : "not above the lower threshold")
    }
    return isHigherBetter
      ? "points available × (percentage − lower threshold) ÷ (upper threshold − lower threshold)"
      : "points available × (upper threshold − percentage) ÷ (upper threshold − lower threshold)"
  }

  private func whole(
    _ isEarned: Bool,
    _ quantity: Quantity,
    _ value: AchievedValue,
    _ formula: String,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(ArithmeticProblem) -> Calculated<IndicatorPoints> {
    let points = try IndicatorPoints(isEarned ? exactPoints : .zero, rounding: rounding)
    explanation?.add(
      .points,
      formula,
      [.pointsAvailable: "\(self.points)", quantity: value.text],
      exact: "\(points.exact)",
      result: "\(points.stated)"
    )
    return .figure(points)
  }

  private func count(
    _ number: Int64,
    _ most: ExactDecimal?,
    _ rounding: Rounding,
    _ explanation: inout Explanation?
  ) throws(ArithmeticProblem) -> Calculated<IndicatorPoints> {
    let earned = try Fraction(number).times(exactPoints)
    let exact = most.map { min(earned, Fraction($0)) } ?? earned
    let points = try IndicatorPoints(exact, rounding: rounding)
    if let most {
      explanation?.add(
        .points,
        "count × points available for each, up to the most points",
        [
          .count: "\(number)", .pointsAvailable: "\(self.points)", .mostPoints: "\(most)",
        ],
        exact: "\(exact)",
        result: "\(points.stated)"
      )
    } else {
      explanation?.add(
        .points,
        "count × points available for each",
        [.count: "\(number)", .pointsAvailable: "\(self.points)"],
        exact: "\(exact)",
        result: "\(points.stated)"
      )
    }
    return .figure(points)
  }

  private func unfit(_ quantity: Quantity, _ value: Int64) -> Calculated<IndicatorPoints> {
    .blank([.valueUnfit(quantity.of(indicator.text), "\(value)")])
  }
}
