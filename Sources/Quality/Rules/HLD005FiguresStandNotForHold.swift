public import Findings

extension Rule {
  /// Figures cannot be said to stand for this hold.
  public static let figuresStandNotForHold = Rule(
    id: "HLD005",
    severity: .error,
    title: "Figures cannot be said to stand for this hold",
    why: "Only a join may be released on the word that the figures stand.",
    remedy: "Release the hold without `--figures-stand`, after aggregation where a practice left.",
    bad: "hold-release of a leave, figures_stand Y",
    good: "aggregate, then hold-release"
  )
}
