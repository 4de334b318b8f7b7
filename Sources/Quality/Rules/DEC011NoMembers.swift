public import Findings

extension Rule {
  /// The network has no members on the day.
  public static let noMembers = Rule(
    id: "DEC011",
    severity: .warning,
    title: "The network has no members on the day",
    why: "Figures of a network without members would be an invented zero.",
    remedy: "Check the relationships as at the achievement date.",
    bad: "U00001 with no spell that covers 2025-03-31",
    good: "A81001 in U00001 from 2019-07-01"
  )
}
