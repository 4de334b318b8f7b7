public import Findings

extension Rule {
  /// PAR009: list sizes that differ from those taken in before.
  public static let listSizesDiffer = Rule(
    id: "PAR009",
    severity: .warning,
    title: "List sizes that differ from those taken in before",
    why: "The list of one day cannot have two sizes, and every payment by list moves with it.",
    remedy: "Make sure that the new sizes are meant; then run `reckoner aggregate`. Payments "
      + "approved for good stand.",
    bad: "A81001 raw 2025-01-01: 5903, then 5930",
    good: "A81001 raw 2025-01-01: 5903 throughout"
  )
}
