public import Findings

extension Rule {
  /// A hold needs a reason.
  public static let holdNeedsReason = Rule(
    id: "HLD006",
    severity: .error,
    title: "A hold needs a reason",
    why: "Everybody who meets the hold must see why it stands.",
    remedy: "Give a reason.",
    bad: "hold-place U00001",
    good: "hold-place U00001, reason \"list size disputed\""
  )
}
