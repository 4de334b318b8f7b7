public import Findings

extension Rule {
  /// A cell of a workbook without a usable value.
  public static let workbookCellUnusable = Rule(
    id: "REL010",
    severity: .error,
    title: "A cell of a workbook without a usable value",
    why: """
      A formula without a stored result or with an error has no value that could be read.
      """,
    remedy: """
      Open the workbook in a spreadsheet, let it calculate, and save it.
      """,
    bad: "=VLOOKUP(…) without a result, #N/A",
    good: "DARLINGTON PCN"
  )
}
