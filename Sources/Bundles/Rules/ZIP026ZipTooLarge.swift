public import Findings

extension Rule {
  /// The zip is larger than the limit.
  public static let zipTooLarge = Rule(
    id: "ZIP026",
    severity: .error,
    title: "the zip is larger than the limit",
    why: "The limit keeps a hostile zip from using up the machine.",
    remedy: "split the bundle, or raise the limit",
    bad: "a zip of 5 GiB",
    good: "a zip of 4 GiB"
  )
}
