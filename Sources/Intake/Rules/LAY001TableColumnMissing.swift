public import Findings

extension Rule {
  /// A column of the table is missing.
  public static let tableColumnMissing = Rule(
    id: "LAY001",
    severity: .error,
    title: "A column of the table is missing",
    why: """
      Every column says something that the table cannot do without; even an optional one must \
      stand, because an absent end date would make every spell an open one.
      """,
    remedy: """
      Add the column; its cells may be empty where the layout allows it.
      """,
    bad: "practice,network,start",
    good: "practice,network,start,end,…"
  )
}
