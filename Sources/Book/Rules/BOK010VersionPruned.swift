public import Findings

extension Rule {
  /// A version or an input was pruned.
  public static let versionPruned = Rule(
    id: "BOK010",
    severity: .note,
    title: "A version or an input was pruned",
    why: "It is gone by a person's decision, and only its SHA-256 is known.",
    remedy: "Nothing needs to be done.",
    bad: "prune of version 12",
    good: "all versions kept"
  )
}
