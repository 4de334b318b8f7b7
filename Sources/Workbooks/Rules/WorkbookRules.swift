public import Findings

extension Rule {
  /// Every rule of workbooks, by number.
  public static let workbooks: [Rule] = [
    .workbookPartMissing,
    .workbookMarkupDamaged,
    .workbookMarkupForbidden,
    .workbookTooLarge,
    .workbookRowOrder,
    .workbookCellInvalid,
    .workbookFormulaUncomputed,
    .workbookCellsMerged,
    .workbookSheetHidden,
  ]
}
