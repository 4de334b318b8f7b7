/// What an indicator can earn, and how.
public struct IndicatorTerms: Hashable, Sendable {
  /// How its points are worked out.
  public enum Scheme: Hashable, Sendable {
    /// A percentage, against two thresholds.
    case fraction(SlidingScale)
    /// All points for a Yes, none for a No.
    case yesNo
    /// All points for keeping the register; one of nobody earns them only where that is said.
    case register(earnsWhenZero: Bool)
    /// The points for each thing done, up to a most if there is one.
    case count(most: ExactDecimal?)
  }

  /// The indicator.
  public let indicator: IndicatorCode
  /// The points that it can earn; of a count, those that each thing done earns.
  public let points: ExactDecimal
  /// How its points are worked out.
  public let scheme: Scheme

  let exactPoints: Fraction

  /// Makes terms.
  public init(_ indicator: IndicatorCode, points: ExactDecimal, _ scheme: Scheme) {
    self.indicator = indicator
    self.points = points
    self.scheme = scheme
    self.exactPoints = Fraction(points)
  }

  /// The terms from what a definition has, or what it lacks.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - kind: How it is worked out.
  ///   - points: The points that it can earn.
  ///   - lower: The lower threshold in per cent; only a fraction has one.
  ///   - upper: The upper threshold in per cent; only a fraction has one.
  ///   - direction: Which way is better.
  ///   - earnsWhenZero: Whether a register of nobody earns its points, as palliative care does.
  /// - Returns: The terms; blank, with all that is missing, where they cannot be used.
  public static func made(
    _ indicator: IndicatorCode,
    kind: IndicatorKind,
    points: ExactDecimal?,
    lower: ExactDecimal? = nil,
    upper: ExactDecimal? = nil,
    direction: SlidingScale.Direction = .higherIsBetter,
    earnsWhenZero: Bool = false
  ) -> Calculated<IndicatorTerms> {
    var missing: [CalculationProblem] = []
    if points == nil { missing.append(.termsMissing(indicator, .pointsAvailable)) }
    let scheme: Scheme
    switch kind {
    case .yesNo: scheme = .yesNo
    case .register: scheme = .register(earnsWhenZero: earnsWhenZero)
    case .count: scheme = .count(most: nil)
    case .fraction:
      if lower == nil { missing.append(.termsMissing(indicator, .lower)) }
      if upper == nil { missing.append(.termsMissing(indicator, .upper)) }
      guard let lower, let upper else { return .blank(missing) }
      guard let scale = SlidingScale(lower: lower, upper: upper, direction: direction) else {
        return .blank(missing + [.thresholdsReversed(indicator, lower: lower, upper: upper)])
      }
      scheme = .fraction(scale)
    }
    guard let points else { return .blank(missing) }
    return .figure(IndicatorTerms(indicator, points: points, scheme))
  }
}
