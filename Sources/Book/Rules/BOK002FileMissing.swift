public import Findings

extension Rule {
  /// A file of the book is missing.
  public static let fileMissing = Rule(
    id: "BOK002",
    severity: .error,
    title: "A file of the book is missing",
    why: "The version is not whole, and commands that need the file will refuse.",
    remedy: "Put the file back from a copy of the book.",
    bad: "versions/000042/tables/holds.csv removed",
    good: "versions dropped with prune"
  )
}
