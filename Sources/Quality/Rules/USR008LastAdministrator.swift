public import Findings

extension Rule {
  /// Somebody has to be able to look after the users.
  public static let lastAdministrator = Rule(
    id: "USR008",
    severity: .error,
    title: "Somebody has to be able to look after the users",
    why: "Without an active Organisation Administrator of a commissioner nobody could "
      + "grant a role again.",
    remedy: "Let an Organisation Administrator of a commissioner register first, and keep one.",
    bad: "revoke the only Organisation Administrator",
    good: "grant the role to another active user first"
  )
}
