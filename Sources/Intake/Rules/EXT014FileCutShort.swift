public import Findings

extension Rule {
  /// The file looks cut short.
  public static let fileCutShort = Rule(
    id: "EXT014",
    severity: .ask,
    title: "The file looks cut short",
    why: """
      Programs cut files at 99,999 and 1,048,575 rows, or in the middle of a record; nothing is taken as gone because of it.
      """,
    remedy: """
      Ask for the whole extract; do not open it in a spreadsheet first.
      """,
    bad: "99,999 data rows",
    good: "100,000 data rows"
  )
}
