public import Findings

extension Rule {
  /// Rows or cells are out of order.
  public static let workbookRowOrder = Rule(
    id: "XLS005",
    severity: .error,
    title: "rows or cells are out of order",
    why: """
      Every spreadsheet program writes rows from the top and cells from the left; where a row \
      comes twice, programs differ on which one counts.
      """,
    remedy: "open the file in a spreadsheet program and save it again as .xlsx",
    bad: "row 3, then row 2",
    good: "row 2, then row 3"
  )
}
