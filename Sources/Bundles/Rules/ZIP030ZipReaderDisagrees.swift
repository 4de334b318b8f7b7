public import Findings

extension Rule {
  /// The two readings of the zip differ.
  public static let zipReaderDisagrees = Rule(
    id: "ZIP030",
    severity: .error,
    title: "the two readings of the zip differ",
    why: """
      The directory is read twice, by two programs; where they differ on a name, a size or an \
      order, neither is believed.
      """,
    remedy: "make the zip again with an ordinary program",
    bad: "a member that one reading lists and the other does not",
    good: "the same members in both readings"
  )
}
