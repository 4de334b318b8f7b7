public import Findings

extension Rule {
  /// Only superseded rows for a field.
  public static let noCurrentRow = Rule(
    id: "EXT013",
    severity: .ask,
    title: "Only superseded rows for a field",
    why: """
      Every row says that a later one replaced it, and the later one is not there.
      """,
    remedy: """
      Ask for the extract again; the value held so far stands.
      """,
    bad: "one row, LAST_SUBMISSION: N",
    good: "one row, LAST_SUBMISSION: Y"
  )
}
