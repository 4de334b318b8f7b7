public import Findings

extension Rule {
  /// An achievement date that the service does not have.
  public static let achievementDateUndefined = Rule(
    id: "EXT027",
    severity: .warning,
    title: "An achievement date that the service does not have",
    why: """
      Nothing is declared for a date that achievement-dates.csv does not name.
      """,
    remedy: """
      Add the date to achievement-dates.csv if it is right.
      """,
    bad: "20240430, not in achievement-dates.csv",
    good: "a date of achievement-dates.csv"
  )
}
