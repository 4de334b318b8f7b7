public import Findings

extension Rule {
  /// An organisation that is gone from the extract.
  public static let organisationAbsent = Rule(
    id: "EXT023",
    severity: .ask,
    title: "An organisation that is gone from the extract",
    why: """
      The book has values of it for this date and the extract has none: it left out the practice, or was cut off. The values are kept.
      """,
    remedy: """
      Ask whether the practice closed, or the extract lacks it.
      """,
    bad: "a practice of last month's extract is missing",
    good: "every practice is there"
  )
}
