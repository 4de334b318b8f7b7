public import Findings

extension Rule {
  /// PAR008: parameters that differ from those taken in before.
  public static let parametersDiffer = Rule(
    id: "PAR008",
    severity: .warning,
    title: "Parameters that differ from those taken in before",
    why: "A payment worked out with the old figure comes to another sum with the new one.",
    remedy: "Make sure that the new figure is meant; then run `reckoner aggregate`. Payments "
      + "approved for good stand.",
    bad: "point-value 220.62, then 220.26",
    good: "point-value 220.62 throughout"
  )
}
