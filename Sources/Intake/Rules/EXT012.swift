public import Findings

extension Rule {
  /// A row that a later submission replaced.
  public static let rowSuperseded = Rule(
    id: "EXT012",
    severity: .note,
    title: "A row that a later submission replaced",
    why: """
      It is history and does not count.
      """,
    remedy: """
      Nothing.
      """,
    bad: "LAST_SUBMISSION: N",
    good: "LAST_SUBMISSION: Y"
  )
}
