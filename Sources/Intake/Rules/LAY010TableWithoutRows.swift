public import Findings

extension Rule {
  /// A table without rows.
  public static let tableWithoutRows = Rule(
    id: "LAY010",
    severity: .warning,
    title: "A table without rows",
    why: """
      A file that holds a header and nothing else is often an export that went wrong.
      """,
    remedy: """
      Look whether the export came to its end.
      """,
    bad: "service,name,start\n",
    good: "service,name,start\nNCD2425,…"
  )
}
