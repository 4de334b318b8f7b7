public import Findings

extension Rule {
  /// A member is larger than the limit.
  public static let zipMemberTooLarge = Rule(
    id: "ZIP024",
    severity: .error,
    title: "a member is larger than the limit",
    why: "The limit keeps a hostile zip from using up the machine.",
    remedy: "split the file, or raise the limit",
    bad: "a member of 9 GiB",
    good: "a member of 8 GiB"
  )
}
