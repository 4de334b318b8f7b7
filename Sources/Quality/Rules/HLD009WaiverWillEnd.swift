public import Findings

extension Rule {
  /// The figures will be calculated again all the same.
  public static let waiverWillEnd = Rule(
    id: "HLD009",
    severity: .warning,
    title: "The figures will be calculated again all the same",
    why: "Another cause waits for aggregation, which ends the waiver and counts the practice.",
    remedy: "If the figures shall stand, release after the next aggregation shows them unchanged.",
    bad: "hold-release with figures_stand Y, with a changed value waiting",
    good: "aggregate, then hold-release"
  )
}
