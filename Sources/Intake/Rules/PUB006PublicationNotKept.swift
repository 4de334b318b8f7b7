public import Findings

extension Rule {
  /// A file that is checked and not kept.
  public static let publicationNotKept = Rule(
    id: "PUB006",
    severity: .note,
    title: "A file that is checked and not kept",
    why: """
      It explains the publication, and nothing is worked out with it.
      """,
    remedy: """
      Nothing; leave it out next time if you like.
      """,
    bad: "PRACTICE_VALIDATION_OUTCOMES_2021.csv",
    good: "ACHIEVEMENT_2021.csv"
  )
}
