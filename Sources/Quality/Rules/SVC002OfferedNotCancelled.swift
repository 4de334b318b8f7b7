public import Findings

extension Rule {
  /// An offer that was not answered cannot be cancelled.
  public static let offeredNotCancelled = Rule(
    id: "SVC002",
    severity: .error,
    title: "An offer that was not answered cannot be cancelled",
    why: "Only what is Approved or Rejected is cancelled; an offer that still waits is withdrawn.",
    remedy: "Withdraw it with `reckoner service withdraw`.",
    bad: "cancel, while Offered",
    good: "withdraw, while Offered"
  )
}
