public import Findings

extension Rule {
  /// A resolution needs a reference.
  public static let resolutionNeedsReference = Rule(
    id: "OFF004",
    severity: .error,
    title: "A resolution needs a reference",
    why: "Finance must be able to find the payment or letter that settled the difference.",
    remedy: "Give the reference.",
    bad: "off-system-resolve, reference empty",
    good: "off-system-resolve, reference PAY-2025-118"
  )
}
