public import Findings

extension Rule {
  /// Two lines of the file have one id.
  public static let decisionIdTwice = Rule(
    id: "INS005",
    severity: .error,
    title: "Two lines of the file have one id",
    why: "Each line is a decision of its own.",
    remedy: "Give each line an id of its own.",
    bad: "D-7 declare, D-7 declare",
    good: "D-7 declare, D-8 declare"
  )
}
