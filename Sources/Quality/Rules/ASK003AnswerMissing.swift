public import Findings

extension Rule {
  /// The answer is missing.
  public static let answerMissing = Rule(
    id: "ASK003",
    severity: .error,
    title: "The answer is missing",
    why: "Whoever reads the book later has to know what was found out.",
    remedy: "Give the answer as the reason.",
    bad: "ask-answer without a reason",
    good: "ask-answer with the reason 'the practice closed on 31 March'"
  )
}
