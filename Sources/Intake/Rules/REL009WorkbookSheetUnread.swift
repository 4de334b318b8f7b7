public import Findings

extension Rule {
  /// A sheet of the workbook that is not read.
  public static let workbookSheetUnread = Rule(
    id: "REL009",
    severity: .warning,
    title: "A sheet of the workbook that is not read",
    why: """
      Nothing shall go unread without a word.
      """,
    remedy: """
      Remove the sheet, or hand in what it holds as a file of its own.
      """,
    bad: "PCNDetails, PCN Core Partner Details, Notes",
    good: "PCNDetails, PCN Core Partner Details"
  )
}
