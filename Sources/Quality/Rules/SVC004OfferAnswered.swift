public import Findings

extension Rule {
  /// The offer was answered already.
  public static let offerAnswered = Rule(
    id: "SVC004",
    severity: .error,
    title: "The offer was answered already",
    why: "An answer is given once; a second one would contradict it or say nothing.",
    remedy: "Nothing, if the answer is right; else ask the commissioner to cancel it and to "
      + "offer it again.",
    bad: "reject, while Approved",
    good: "accept, while Offered"
  )
}
