public import Findings

extension Rule {
  /// The decision was taken in before.
  public static let decisionTakenBefore = Rule(
    id: "INS001",
    severity: .note,
    title: "The decision was taken in before",
    why: "A line whose id is known changes nothing, so that a file may be delivered twice.",
    remedy: "Nothing to do.",
    bad: "id D-7, twice",
    good: "id D-7, once"
  )
}
