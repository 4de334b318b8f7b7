/// Points that an authority gives whatever was calculated.
///
/// In 2023/24 all networks were given all points of ACC-08 because the data could not be used.
public struct PointsOverride: Hashable, Sendable {
  /// What is given.
  public enum Gift: Hashable, Sendable {
    /// So many points.
    case points(ExactDecimal)
    /// A percentage of the points of the indicator.
    case share(percent: ExactDecimal)
    /// An amount of money; the points stay as they are.
    case payment(Money)
  }

  /// The indicator.
  public let indicator: IndicatorCode
  /// What is given.
  public let gift: Gift
  /// Where the authority wrote it.
  public let reference: String
  /// The person who entered it.
  public let actor: String
  /// When it was entered.
  public let time: Timestamp
  /// Why.
  public let reason: String

  /// Makes an override.
  public init(
    _ indicator: IndicatorCode,
    _ gift: Gift,
    reference: String,
    by actor: String,
    at time: Timestamp,
    reason: String
  ) {
    self.indicator = indicator
    self.gift = gift
    self.reference = reference
    self.actor = actor
    self.time = time
    self.reason = reason
  }

  /// What keeps it from standing.
  ///
  /// - Parameter terms: The terms of its indicator.
  /// - Returns: The problems; none if it can stand.
  public func problems(under terms: IndicatorTerms) -> [CalculationProblem] {
    var problems: [CalculationProblem] = []
    let words = [("reference", reference), ("person", actor), ("reason", reason)]
    // A line of blanks is no authority.
    for (name, text) in words where text.allSatisfy(\.isWhitespace) {
      problems.append(.overrideIncomplete(name))
    }
    if indicator != terms.indicator {
      problems.append(.overrideUnfit("it is for \(indicator), not for \(terms.indicator)"))
    }
    switch gift {
    case .points(let points):
      // What a count can earn has no end.
      var most: ExactDecimal? = terms.points
      if case .count(let limit) = terms.scheme { most = limit }
      if points.billionths < 0 || most.map({ points > $0 }) ?? false {
        let limit = most.map { " of \($0)" } ?? ""
        problems.append(.overrideUnfit("it gives \(points)\(limit) points"))
      }
    case .share(let percent):
      if percent.billionths < 0 || percent.billionths > 100_000_000_000 {
        problems.append(.overrideUnfit("it gives \(percent) % of the points"))
      } else if case .count = terms.scheme {
        problems.append(.overrideUnfit("a share of what a count can earn is no number"))
      }
    case .payment(let money):
      if money < .zero { problems.append(.overrideUnfit("it pays \(money.written)")) }
    }
    return problems
  }
}
