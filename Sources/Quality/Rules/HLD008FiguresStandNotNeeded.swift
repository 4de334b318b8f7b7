public import Findings

extension Rule {
  /// Nothing waited for aggregation.
  public static let figuresStandNotNeeded = Rule(
    id: "HLD008",
    severity: .note,
    title: "Nothing waited for aggregation",
    why: "The hold was released without a waiver, because the figures count every join already.",
    remedy: "Nothing to do.",
    bad: "hold-release with figures_stand Y, after aggregation",
    good: "hold-release"
  )
}
