public import Findings

extension Rule {
  /// The decision's id stands for another decision.
  public static let decisionChanged = Rule(
    id: "INS002",
    severity: .error,
    title: "The decision's id stands for another decision",
    why: "An id names one decision for good; another decision under it would be lost.",
    remedy: "Give the new decision an id of its own.",
    bad: "D-7 declare, then D-7 approve",
    good: "D-7 declare, then D-8 approve"
  )
}
