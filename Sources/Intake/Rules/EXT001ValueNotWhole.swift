public import Findings

extension Rule {
  /// A value that is no whole number.
  public static let valueNotWhole = Rule(
    id: "EXT001",
    severity: .error,
    title: "A value that is no whole number",
    why: """
      Values are counts, Y, N or nothing; anything else cannot be added up.
      """,
    remedy: """
      Ask for the extract again, or correct the source.
      """,
    bad: "VALUE: x",
    good: "VALUE: 14"
  )
}
