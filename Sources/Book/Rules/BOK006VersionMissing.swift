public import Findings

extension Rule {
  /// A version is missing that was not pruned.
  public static let versionMissing = Rule(
    id: "BOK006",
    severity: .error,
    title: "A version is missing that was not pruned",
    why: "The history has a gap that nobody decided on.",
    remedy: "Put the version's folder back from a copy of the book.",
    bad: "versions/000040 removed by hand",
    good: "versions dropped with prune"
  )
}
