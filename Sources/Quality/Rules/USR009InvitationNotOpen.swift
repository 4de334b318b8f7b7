public import Findings

extension Rule {
  /// The user has no open invitation.
  public static let invitationNotOpen = Rule(
    id: "USR009",
    severity: .error,
    title: "The user has no open invitation",
    why: "A key is registered once, in answer to an invitation.",
    remedy: "Ask an Organisation Administrator for an invitation.",
    bad: "register, never invited",
    good: "invite, then register"
  )
}
