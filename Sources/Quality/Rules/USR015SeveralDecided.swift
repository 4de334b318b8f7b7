public import Findings

extension Rule {
  /// A signed file has decisions of several persons.
  public static let severalDecided = Rule(
    id: "USR015",
    severity: .error,
    title: "A signed file has decisions of several persons",
    why: "One signature shows one person.",
    remedy: "Make a file of each person's decisions, and have each signed by that person.",
    bad: "by Ann in one line and by Bea in the next",
    good: "a file of Ann's and a file of Bea's"
  )
}
