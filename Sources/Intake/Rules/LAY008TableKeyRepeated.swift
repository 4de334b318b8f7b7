public import Findings

extension Rule {
  /// Two rows with one key.
  public static let tableKeyRepeated = Rule(
    id: "LAY008",
    severity: .error,
    title: "Two rows with one key",
    why: """
      The key tells one row from another; of two rows with the same key neither can be \
      preferred.
      """,
    remedy: """
      Keep the row that is right.
      """,
    bad: "NCD2425,2025-03-31,Y\nNCD2425,2025-03-31,N",
    good: "NCD2425,2025-03-31,Y"
  )
}
