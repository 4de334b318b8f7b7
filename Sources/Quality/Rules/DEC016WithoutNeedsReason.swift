public import Findings

extension Rule {
  /// Leaving a practice out, or counting it again, needs a reason.
  public static let withoutNeedsReason = Rule(
    id: "DEC016",
    severity: .error,
    title: "Leaving a practice out, or counting it again, needs a reason",
    why: "Everybody who reviews the figures later must see why a member does not count.",
    remedy: "Give a reason.",
    bad: "aggregate without A81003",
    good: "aggregate without A81003, reason \"system migration, no extract\""
  )
}
