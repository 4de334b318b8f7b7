public import Findings

extension Rule {
  /// An achievement date that cannot be read.
  public static let achievementDateUnreadable = Rule(
    id: "EXT003",
    severity: .error,
    title: "An achievement date that cannot be read",
    why: """
      The date decides which figures belong together; it is written yyyymmdd and never guessed.
      """,
    remedy: """
      Correct the date at the source, or ask for the extract again.
      """,
    bad: "ACH_DATE: 20240231",
    good: "ACH_DATE: 20240229"
  )
}
