public import Findings

extension Rule {
  /// A cell of a workbook that holds an error.
  public static let workbookCellUnusable = Rule(
    id: "REL010",
    severity: .error,
    title: "A cell of a workbook that holds an error",
    why: """
      A formula that came to an error has no value that could be read.
      """,
    remedy: """
      Open the workbook in a spreadsheet, put the formula right, and save it.
      """,
    bad: "PCN Name: #N/A",
    good: "PCN Name: DARLINGTON PCN"
  )
}
