public import Findings

extension Rule {
  /// The ask is answered already.
  public static let askAnswered = Rule(
    id: "ASK002",
    severity: .error,
    title: "The ask is answered already",
    why: "An answer stands as it was given, for everybody who reads it later.",
    remedy: "Nothing to do; to take an answer back, undo its version.",
    bad: "ask-answer, twice",
    good: "ask-answer, once"
  )
}
