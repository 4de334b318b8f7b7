public import Findings

extension Rule {
  /// A map of several years.
  public static let fieldMapYearsMixed = Rule(
    id: "MAP002",
    severity: .warning,
    title: "A map of several years",
    why: """
      A field's name can have another meaning in another year; only the lines of one year are \
      used for a service.
      """,
    remedy: """
      Keep one file for each year; only lines of the extract's year are used.
      """,
    bad: "2023-24,…\n2024-25,…",
    good: "2024-25,…\n2024-25,…"
  )
}
