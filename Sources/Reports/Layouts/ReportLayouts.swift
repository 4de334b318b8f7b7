public import Quality

/// The tables that a run writes for people.
///
/// Where a table of the book has the same file name, the layout's name says that it is the report.
public enum ReportLayouts {
  /// Every layout of a report, in the order in which they are listed.
  public static let all = [
    PartLayouts.differences, reconciliation, declarations, holds, offSystem, missing,
    networkTotals, findings, rejects, payments, points, toNextThreshold,
  ]

  /// The three columns that name a declaration.
  static let declarationColumns = [
    Column("service", .service, "The service."),
    Column("achievement_date", .date, "The achievement date: the day the figures are as at."),
    Column("organisation", .organisation, "Whose declaration it is."),
  ]

  /// The columns of a report, own ones and those that a table of the book has too.
  static func joined(_ parts: [Column]...) -> [Column] { parts.flatMap { $0 } }
}
