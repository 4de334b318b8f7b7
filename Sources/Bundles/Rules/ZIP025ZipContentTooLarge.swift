public import Findings

extension Rule {
  /// The members together are larger than the limit.
  public static let zipContentTooLarge = Rule(
    id: "ZIP025",
    severity: .error,
    title: "the members together are larger than the limit",
    why: "The limit keeps a hostile zip from using up the machine.",
    remedy: "split the bundle, or raise the limit",
    bad: "three members of 6 GiB",
    good: "two members of 6 GiB"
  )
}
