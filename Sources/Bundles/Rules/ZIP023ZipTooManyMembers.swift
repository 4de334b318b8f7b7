public import Findings

extension Rule {
  /// The zip has more members than the limit.
  public static let zipTooManyMembers = Rule(
    id: "ZIP023",
    severity: .error,
    title: "the zip has more members than the limit",
    why: "The limit keeps a hostile zip from using up the machine.",
    remedy: "split the bundle, or raise the limit",
    bad: "10,001 members",
    good: "10,000 members"
  )
}
