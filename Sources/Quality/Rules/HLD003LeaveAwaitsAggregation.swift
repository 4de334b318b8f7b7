public import Findings

extension Rule {
  /// The hold waits for aggregation since a practice left.
  public static let leaveAwaitsAggregation = Rule(
    id: "HLD003",
    severity: .error,
    title: "The hold waits for aggregation since a practice left",
    why:
      "After a practice has left, the figures must be calculated without it before the "
      + "hold may be lifted.",
    remedy: "Run `reckoner aggregate`, then release the hold.",
    bad: "hold-release, before the overnight run",
    good: "aggregate, then hold-release"
  )
}
