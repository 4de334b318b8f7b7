public import Findings

extension Rule {
  /// A row that stands there twice.
  public static let rowDuplicate = Rule(
    id: "EXT010",
    severity: .warning,
    title: "A row that stands there twice",
    why: """
      The same value of the same submission; it counts once.
      """,
    remedy: """
      Nothing; tell the sender that the extract repeats rows.
      """,
    bad: "the same row on lines 7 and 9",
    good: "each row once"
  )
}
