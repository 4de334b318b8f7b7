public import Findings

extension Rule {
  /// A row that another submission replaced.
  public static let rowSuperseded = Rule(
    id: "EXT012",
    severity: .note,
    title: "A row that another submission replaced",
    why: """
      It is history, or the default of a tick-box that somebody answered, and does not count.
      """,
    remedy: """
      Nothing.
      """,
    bad: "LAST_SUBMISSION: N",
    good: "LAST_SUBMISSION: Y"
  )
}
