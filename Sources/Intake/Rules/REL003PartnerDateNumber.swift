public import Findings

extension Rule {
  /// A number where a date is expected.
  public static let partnerDateNumber = Rule(
    id: "REL003",
    severity: .error,
    title: "A number where a date is expected",
    why: """
      It may be a spreadsheet's day number, but only a cell with a date format says so.
      """,
    remedy: """
      Give the cells of the column a date format, or write the days as yyyymmdd.
      """,
    bad: "Start Date: 43739",
    good: "Start Date: 20191001"
  )
}
