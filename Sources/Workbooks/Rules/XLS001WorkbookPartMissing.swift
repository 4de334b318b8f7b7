public import Findings

extension Rule {
  /// A part of the workbook is missing.
  public static let workbookPartMissing = Rule(
    id: "XLS001",
    severity: .error,
    title: "a part of the workbook is missing",
    why: """
      A workbook is a bundle of parts that lead to one another; without one of them cells \
      would be lost in silence.
      """,
    remedy: "open the file in a spreadsheet program and save it again as .xlsx",
    bad: "a sheet that is listed and has no part",
    good: "a part for every sheet that is listed"
  )
}
