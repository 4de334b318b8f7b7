public import Findings

extension Rule {
  /// The ask is not known.
  public static let askNotKnown = Rule(
    id: "ASK001",
    severity: .error,
    title: "The ask is not known",
    why: "An answer has to be to something that was asked and is not settled yet.",
    remedy: "See what is asked with `reckoner ask list`.",
    bad: "ask-answer of A-7/1, which the next extract settled",
    good: "ask-answer of an ask that ask list shows"
  )
}
