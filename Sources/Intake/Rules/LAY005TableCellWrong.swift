public import Findings

extension Rule {
  /// A cell that does not fit its column.
  public static let tableCellWrong = Rule(
    id: "LAY005",
    severity: .error,
    title: "A cell that does not fit its column",
    why: """
      The layout says what each column holds; what does not fit cannot be compared or added \
      up.
      """,
    remedy: """
      Correct the cell; schema show lists what each column holds.
      """,
    bad: "start: 1.4.2025",
    good: "start: 2025-04-01"
  )
}
