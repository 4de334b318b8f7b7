public import Findings

extension Rule {
  /// Bytes between the members belong to none.
  public static let zipGap = Rule(
    id: "ZIP009",
    severity: .error,
    title: "bytes between the members belong to none",
    why: "A gap can hide a member that is not in the directory and that other programs do read.",
    remedy: "make the zip again with an ordinary program instead of changing it in place",
    bad: "two members with a third between them that the directory does not name",
    good: "two members, one behind the other"
  )
}
