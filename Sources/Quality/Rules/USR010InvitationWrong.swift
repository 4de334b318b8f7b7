public import Findings

extension Rule {
  /// The invitation is not the user's last one, or too late.
  public static let invitationWrong = Rule(
    id: "USR010",
    severity: .error,
    title: "The invitation is not the user's last one, or too late",
    why: "The one-time code tells that the answer comes from who was invited; each "
      + "invitation voids the one before, and ends.",
    remedy: "Use the last invitation in time, or ask for a new one.",
    bad: "the code of an earlier invitation",
    good: "the code of the last one"
  )
}
