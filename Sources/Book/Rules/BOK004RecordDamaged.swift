public import Findings

extension Rule {
  /// A version's record is not as it was written.
  public static let recordDamaged = Rule(
    id: "BOK004",
    severity: .error,
    title: "A version's record is not as it was written",
    why: "Without its record nothing of the version can be trusted.",
    remedy: "Put version.json back from a copy of the book.",
    bad: "version.json with another name in \"by\"",
    good: "version.json as it was published"
  )
}
