public import Findings

extension Rule {
  /// An input is missing that was not pruned.
  public static let inputMissing = Rule(
    id: "BOK007",
    severity: .error,
    title: "An input is missing that was not pruned",
    why: "The state can no longer be made again from what came in.",
    remedy: "Put the file back from a copy of the book.",
    bad: "inputs/ab…/extract.zip removed by hand",
    good: "inputs dropped with prune"
  )
}
