public import Findings

extension Rule {
  /// The decision fills a column that its action does not use.
  public static let decisionOverfull = Rule(
    id: "INS004",
    severity: .error,
    title: "The decision fills a column that its action does not use",
    why: "What is written would be passed over, and the writer must have meant something by it.",
    remedy: "Empty the column, or choose another action.",
    bad: "approve, with value 9",
    good: "approve, value empty"
  )
}
