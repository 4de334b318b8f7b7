public import Findings

extension Rule {
  /// A sheet is hidden.
  public static let workbookSheetHidden = Rule(
    id: "XLS009",
    severity: .note,
    title: "a sheet is hidden",
    why: "People who open the workbook do not see the sheet, but it is read like the others.",
    remedy: "show the sheet and look whether it is meant to be there",
    bad: "a hidden sheet",
    good: "all sheets shown"
  )
}
