public import Findings

extension Rule {
  /// A record of nothing but empty cells.
  public static let tableRecordEmpty = Rule(
    id: "LAY011",
    severity: .warning,
    title: "A record of nothing but empty cells",
    why: """
      Spreadsheets leave such records behind their tables; they say nothing and are passed \
      over.
      """,
    remedy: """
      Remove the records, or look whether their content was lost.
      """,
    bad: ",,,",
    good: "NCD2425,CAN04,…"
  )
}
