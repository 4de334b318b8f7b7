public import Findings

extension Rule {
  /// A report does not say when it was run or for which year.
  public static let reportDateUnknown = Rule(
    id: "REP003",
    severity: .note,
    title: "A report does not say when it was run or for which year",
    why: "The rows have their own dates, so that it can be read all the same; services "
      + "of one name in several years cannot be told apart.",
    remedy: "Nothing, if the service has its name in one year only.",
    bad: "Financial Year: YYYY/YYYY",
    good: "Financial Year: 2024/2025"
  )
}
