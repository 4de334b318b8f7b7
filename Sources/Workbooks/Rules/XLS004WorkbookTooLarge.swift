public import Findings

extension Rule {
  /// A part of the workbook is larger than the limit.
  public static let workbookTooLarge = Rule(
    id: "XLS004",
    severity: .error,
    title: "a part of the workbook is larger than the limit",
    why: "The limit keeps a hostile workbook from using up the machine.",
    remedy: "split the workbook, or save its sheet as CSV",
    bad: "shared texts of 300 MiB",
    good: "shared texts of 1 MiB"
  )
}
