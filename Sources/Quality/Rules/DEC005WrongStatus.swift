public import Findings

extension Rule {
  /// The declaration is not in the state for this step.
  public static let wrongStatus = Rule(
    id: "DEC005",
    severity: .error,
    title: "The declaration is not in the state for this step",
    why: "Each step follows the one before it: declare, approve, approve financially.",
    remedy: "Take the step that its state names.",
    bad: "approve, while Awaiting Service Provider Approval",
    good: "declare, then approve"
  )
}
