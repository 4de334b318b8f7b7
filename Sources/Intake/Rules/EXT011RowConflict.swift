public import Findings

extension Rule {
  /// Two rows of the same moment that differ.
  public static let rowConflict = Rule(
    id: "EXT011",
    severity: .ask,
    title: "Two rows of the same moment that differ",
    why: """
      Both claim to be current; neither is taken, and the value held so far stands.
      """,
    remedy: """
      Ask the practice or CQRS which one is right, and take in a corrected extract.
      """,
    bad: "14 and 15, both submitted 05/10/2024 19:36:07",
    good: "one current row"
  )
}
