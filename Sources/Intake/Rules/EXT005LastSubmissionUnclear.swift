public import Findings

extension Rule {
  /// LAST_SUBMISSION is neither Y nor N.
  public static let lastSubmissionUnclear = Rule(
    id: "EXT005",
    severity: .error,
    title: "LAST_SUBMISSION is neither Y nor N",
    why: """
      It says whether the row still counts.
      """,
    remedy: """
      Ask for the extract again.
      """,
    bad: "LAST_SUBMISSION: yes",
    good: "LAST_SUBMISSION: Y"
  )
}
