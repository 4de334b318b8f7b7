public import Findings

extension Rule {
  /// The user has not the role.
  public static let roleNotHeld = Rule(
    id: "USR007",
    severity: .error,
    title: "The user has not the role",
    why: "What was not granted cannot be revoked.",
    remedy: "See the user's roles with `reckoner user show`.",
    bad: "revoke Finance Management of 99X from Ann, who has Approval Management",
    good: "revoke Approval Management of 99X"
  )
}
