public import Findings

extension Rule {
  /// A member does not begin where the directory says.
  public static let zipMemberDamaged = Rule(
    id: "ZIP011",
    severity: .error,
    title: "a member does not begin where the directory says",
    why: "Without its header a member's content cannot be trusted.",
    remedy: "fetch or export the file again",
    bad: "an entry that leads into the middle of another member",
    good: "an entry that leads to its member's header"
  )
}
