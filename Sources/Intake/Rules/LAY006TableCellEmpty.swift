public import Findings

extension Rule {
  /// An empty cell in a column that must be filled.
  public static let tableCellEmpty = Rule(
    id: "LAY006",
    severity: .error,
    title: "An empty cell in a column that must be filled",
    why: """
      Nothing is put in the place of what is missing.
      """,
    remedy: """
      Fill the cell.
      """,
    bad: "practice: ",
    good: "practice: A81001"
  )
}
