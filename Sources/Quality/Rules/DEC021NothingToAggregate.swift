public import Findings

extension Rule {
  /// No declaration to aggregate.
  public static let nothingToAggregate = Rule(
    id: "DEC021",
    severity: .error,
    title: "No declaration to aggregate",
    why: "A service, date or organisation that has no declaration was named.",
    remedy: "Name a payment date of a service that is participated in.",
    bad: "aggregate NCD9999",
    good: "aggregate NCD2425"
  )
}
