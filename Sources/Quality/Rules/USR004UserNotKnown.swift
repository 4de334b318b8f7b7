public import Findings

extension Rule {
  /// No such user.
  public static let userNotKnown = Rule(
    id: "USR004",
    severity: .error,
    title: "No such user",
    why: "A role, an invitation or a key is somebody's.",
    remedy: "List the users with `reckoner user list`; add the person first.",
    bad: "user grant Anne, where users.csv has Ann",
    good: "user grant Ann"
  )
}
