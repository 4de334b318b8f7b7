public import Findings

extension Rule {
  /// A column that the layout does not know.
  public static let columnUnknown = Rule(
    id: "EXT009",
    severity: .warning,
    title: "A column that an extract does not have",
    why: """
      Its values are not used; somebody may have thought that they are.
      """,
    remedy: """
      Nothing, if the column is not needed.
      """,
    bad: "...,LAST_SUBMISSION,COMMENT",
    good: "...,LAST_SUBMISSION"
  )
}
