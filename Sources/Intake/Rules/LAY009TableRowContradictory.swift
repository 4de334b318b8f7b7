public import Findings

extension Rule {
  /// A row whose cells contradict one another.
  public static let tableRowContradictory = Rule(
    id: "LAY009",
    severity: .error,
    title: "A row whose cells contradict one another",
    why: """
      Each cell is possible alone, but not together with the others.
      """,
    remedy: """
      Correct the row; schema show says what belongs together.
      """,
    bad: "a release of a hold without the hold",
    good: "a release with the hold that it releases"
  )
}
