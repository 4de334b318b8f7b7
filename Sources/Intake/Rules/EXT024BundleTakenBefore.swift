public import Findings

extension Rule {
  /// A file that was taken in before.
  public static let bundleTakenBefore = Rule(
    id: "EXT024",
    severity: .note,
    title: "A file that was taken in before",
    why: """
      Values and decisions of the same bytes change nothing again, unless something has put them out of effect since. Tables and lists go over the book's again, because later ones may have changed them.
      """,
    remedy: """
      Nothing.
      """,
    bad: "the same zip again, whatever its name",
    good: "a new extract"
  )
}
