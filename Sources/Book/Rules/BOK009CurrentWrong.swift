public import Findings

extension Rule {
  /// The current version is not the newest published one.
  public static let currentWrong = Rule(
    id: "BOK009",
    severity: .error,
    title: "The current version is not the newest published one",
    why: "Commands would go on from a state that others were published after.",
    remedy:
      "Point current back at the newest version; to go back, use undo, which keeps the "
      + "history.",
    bad: "current set to versions/000040 by hand",
    good: "undo to version 40"
  )
}
