public import Findings

extension Rule {
  /// A column stands in the header twice.
  public static let columnsRepeated = Rule(
    id: "EXT008",
    severity: .error,
    title: "A column of an extract stands in its header twice",
    why: """
      Which of the two is meant would be a guess.
      """,
    remedy: """
      Remove one of the two columns, or ask for the file again.
      """,
    bad: "ORG_CODE,VALUE,VALUE",
    good: "ORG_CODE,VALUE"
  )
}
