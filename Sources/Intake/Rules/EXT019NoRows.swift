public import Findings

extension Rule {
  /// An extract without rows.
  public static let noRows = Rule(
    id: "EXT019",
    severity: .ask,
    title: "An extract without rows",
    why: """
      An empty file is seldom what was meant to be sent.
      """,
    remedy: """
      Ask the sender.
      """,
    bad: "a header and nothing else",
    good: "a header and rows"
  )
}
