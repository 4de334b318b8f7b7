public import Findings

extension Rule {
  /// An achievement date that is gone from the extract.
  public static let achievementDateAbsent = Rule(
    id: "EXT030",
    severity: .ask,
    title: "An achievement date that is gone from the extract",
    why: """
      The book has values as at this date, and the extract, which has other dates of the service, has none; they are kept.
      """,
    remedy: """
      Ask whether the extract lacks the date, or was not meant to cover it.
      """,
    bad: "April and June, where the book has May too",
    good: "April, May and June"
  )
}
