public import Findings

extension Rule {
  /// A file that was taken in before.
  public static let bundleTakenBefore = Rule(
    id: "EXT024",
    severity: .note,
    title: "A file that was taken in before",
    why: """
      The same bytes are in effect already, so that nothing changes.
      """,
    remedy: """
      Nothing.
      """,
    bad: "the same zip again, whatever its name",
    good: "a new extract"
  )
}
