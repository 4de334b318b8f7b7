public import Findings

extension Rule {
  /// A column that the layout does not know.
  public static let tableColumnExtra = Rule(
    id: "LAY002",
    severity: .warning,
    title: "A column that the layout does not know",
    why: """
      What stands in it is not read, and nothing shall go unread without a word.
      """,
    remedy: """
      Remove the column, or give it the name that the layout has for it.
      """,
    bad: "service,name,remark",
    good: "service,name"
  )
}
