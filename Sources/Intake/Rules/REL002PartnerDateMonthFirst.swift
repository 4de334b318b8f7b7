public import Findings

extension Rule {
  /// A date that fits only with the month first.
  public static let partnerDateMonthFirst = Rule(
    id: "REL002",
    severity: .error,
    title: "A date that fits only with the month first",
    why: """
      Dates with strokes have the day first; one that cannot be read so says that all of the \
      file may be the other way round.
      """,
    remedy: """
      Ask for the file with dates as yyyymmdd.
      """,
    bad: "Start Date: 10/31/2019",
    good: "Start Date: 31/10/2019"
  )
}
