public import Findings

extension Rule {
  /// A sheet of the workbook is missing.
  public static let workbookSheetMissing = Rule(
    id: "REL008",
    severity: .warning,
    title: "A sheet of the workbook is missing",
    why: """
      The published workbook has a sheet of networks and a sheet of partners.
      """,
    remedy: """
      Ask for the workbook as it was published.
      """,
    bad: "PCN Core Partner Details",
    good: "PCNDetails, PCN Core Partner Details"
  )
}
