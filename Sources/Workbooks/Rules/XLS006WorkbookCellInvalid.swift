public import Findings

extension Rule {
  /// A cell is damaged.
  public static let workbookCellInvalid = Rule(
    id: "XLS006",
    severity: .error,
    title: "a cell is damaged",
    why: "The cell's address, type or value is not one that a workbook can have.",
    remedy: "open the file in a spreadsheet program, correct the cell and save it again as .xlsx",
    bad: "a number cell that holds 12x",
    good: "a number cell that holds 12"
  )
}
