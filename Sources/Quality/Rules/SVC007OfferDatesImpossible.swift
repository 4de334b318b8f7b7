public import Findings

extension Rule {
  /// The dates of an offer cannot be kept.
  public static let offerDatesImpossible = Rule(
    id: "SVC007",
    severity: .error,
    title: "The dates of an offer cannot be kept",
    why: "An answer is due from the day of the offer on and before the service ends, and "
      + "the target is a day of the service.",
    remedy: "Give a response date from today on, and a target date within the service.",
    bad: "response date 2024-03-01, offered on 2024-03-12",
    good: "response date 2024-04-30"
  )
}
