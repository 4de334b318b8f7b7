public import Findings

extension Rule {
  /// The file has been through a spreadsheet.
  public static let spreadsheetDates = Rule(
    id: "EXT016",
    severity: .note,
    title: "The file has been through a spreadsheet",
    why: """
      Dates and times are day numbers; they are read exactly, but other damage cannot be ruled out.
      """,
    remedy: """
      Ask for the file as CQRS wrote it.
      """,
    bad: "SUBMIT_DATE: 45265",
    good: "SUBMIT_DATE: 05/12/2023"
  )
}
