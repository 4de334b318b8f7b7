public import Findings

extension Rule {
  /// No such offer.
  public static let offerNotKnown = Rule(
    id: "SVC001",
    severity: .error,
    title: "No such offer",
    why: "What was not offered cannot be answered, withdrawn or cancelled.",
    remedy: "List the offers with `reckoner service list`, and name one of them.",
    bad: "accept NCD2425 for U99999, to which it was not offered",
    good: "accept NCD2425 for U00001"
  )
}
