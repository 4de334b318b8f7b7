public import Findings

extension Rule {
  /// The declaration awaits aggregation.
  public static let awaitingAggregation = Rule(
    id: "DEC002",
    severity: .error,
    title: "The declaration awaits aggregation",
    why:
      "New values, members or parameters have not been counted yet, so the figures may "
      + "be wrong.",
    remedy: "Run `reckoner aggregate`, look at the figures, then try again.",
    bad: "declare, after a member's value changed",
    good: "aggregate, then declare"
  )
}
