public import Findings

extension Rule {
  /// The offer was withdrawn or cancelled.
  public static let offerCancelled = Rule(
    id: "SVC005",
    severity: .error,
    title: "The offer was withdrawn or cancelled",
    why: "Nothing moves an offer that is Cancelled but a new one.",
    remedy: "Offer the service again, if it shall be taken part in.",
    bad: "accept, while Cancelled",
    good: "offer again, then accept"
  )
}
