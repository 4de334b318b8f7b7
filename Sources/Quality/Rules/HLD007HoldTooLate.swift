public import Findings

extension Rule {
  /// A financially approved declaration takes no hold.
  public static let holdTooLate = Rule(
    id: "HLD007",
    severity: .error,
    title: "A financially approved declaration takes no hold",
    why: "Nothing is left to keep from moving.",
    remedy: "Settle the matter outside the system.",
    bad: "hold-place, after financial approval",
    good: "hold-place, before financial approval"
  )
}
