public import Findings

extension Rule {
  /// The case has nothing to settle.
  public static let caseNotOpen = Rule(
    id: "OFF003",
    severity: .error,
    title: "The case has nothing to settle",
    why: "What changed came back, or the case of the practice's leaving settles all of it.",
    remedy: "Look at the declaration's other cases.",
    bad: "off-system-resolve of a voided case",
    good: "off-system-resolve of an open case"
  )
}
