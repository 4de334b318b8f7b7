public import Findings

extension Rule {
  /// What is asked was answered before.
  public static let askedAndAnswered = Rule(
    id: "ASK004",
    severity: .note,
    title: "What is asked was answered before",
    why: "A person has answered it, so that nobody is asked again while it is the same.",
    remedy: "Nothing; ask list --all shows the answer.",
    bad: "a practice that closed is gone from every extract since",
    good: "the practice is there again"
  )
}
