public import Findings

extension Rule {
  /// The rules about layouts other than the extract's: tables, relationships and field-name maps.
  public static let layouts: [Rule] = [
    .tableColumnMissing,
    .tableColumnExtra,
    .tableColumnRepeated,
    .tableColumnMisspelt,
    .tableCellWrong,
    .tableCellEmpty,
    .tableCellPadded,
    .tableKeyRepeated,
    .tableRowContradictory,
    .tableWithoutRows,
    .tableRecordEmpty,
    .partnerDateUnreadable,
    .partnerDateMonthFirst,
    .partnerDateNumber,
    .partnerDateForms,
    .partnerFlagWrong,
    .organisationDescribedTwice,
    .networkNotInSheet,
    .workbookSheetMissing,
    .workbookSheetUnread,
    .workbookCellUnusable,
    .codeHeldAsNumber,
    .fieldMapNamesFoldAlike,
    .fieldMapYearsMixed,
    .fieldMapContradictsBook,
    .fieldMapOfNoService,
    .fieldMapIndicatorUndefined,
    .fieldMapTaken,
  ]
}
