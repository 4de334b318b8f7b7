public import Findings

extension Rule {
  /// The list of what was pruned is not as it was written.
  public static let prunedListDamaged = Rule(
    id: "BOK015",
    severity: .error,
    title: "The list of what was pruned is not as it was written",
    why: "What is gone by decision can no longer be told from what was removed.",
    remedy: "Put pruned.csv back from a copy of the book.",
    bad: "pruned.csv with a line taken out",
    good: "pruned.csv as prune wrote it"
  )
}
