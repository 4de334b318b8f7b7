public import Findings

extension Rule {
  /// An offer that was answered cannot be withdrawn.
  public static let answeredNotWithdrawn = Rule(
    id: "SVC003",
    severity: .error,
    title: "An offer that was answered cannot be withdrawn",
    why: "Only what is still Offered is withdrawn; what is Approved or Rejected is cancelled.",
    remedy: "Cancel it with `reckoner service cancel`.",
    bad: "withdraw, while Approved",
    good: "cancel, while Approved"
  )
}
