public import Findings

extension Rule {
  /// A part of the workbook is not well-formed.
  public static let workbookMarkupDamaged = Rule(
    id: "XLS002",
    severity: .error,
    title: "a part of the workbook is not well-formed",
    why: "A part that breaks off or does not close what it opens was damaged or badly written.",
    remedy: "open the file in a spreadsheet program and save it again as .xlsx",
    bad: "<row><c></row>",
    good: "<row><c></c></row>"
  )
}
