public import Findings

extension Rule {
  /// A change after financial approval.
  public static let settleOffSystem = Rule(
    id: "OFF006",
    severity: .warning,
    title: "A change after financial approval",
    why: "The approved figures stand; the difference has to be settled outside the system.",
    remedy: "Settle it, and resolve the off-system case with the reference.",
    bad: "A81003 CAN04.Numerator 14 → 9, after financial approval",
    good: "off-system-resolve, reference PAY-2025-118"
  )
}
