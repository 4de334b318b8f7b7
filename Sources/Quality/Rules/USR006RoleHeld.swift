public import Findings

extension Rule {
  /// The user has the role already.
  public static let roleHeld = Rule(
    id: "USR006",
    severity: .error,
    title: "The user has the role already",
    why: "A second grant of it would say nothing.",
    remedy: "Nothing.",
    bad: "grant what was granted",
    good: "grant another role"
  )
}
