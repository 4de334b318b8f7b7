public import Findings

extension Rule {
  /// A version would be another under the rules of today.
  public static let replayUnderOtherRules = Rule(
    id: "BOK017",
    severity: .note,
    title: "A version would be another under the rules of today",
    why:
      "It was made under another version of the rules, so that a difference shows what the rules "
      + "changed, and not that the book is wrong.",
    remedy: "Nothing needs to be done; to be sure, replay with the program that published it.",
    bad: "a version of rules 1 that rules 2 would aggregate in another way",
    good: "a version that comes out the same under both"
  )
}
