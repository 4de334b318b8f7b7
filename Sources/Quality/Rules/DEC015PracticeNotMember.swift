public import Findings

extension Rule {
  /// A practice to be left out is not a member.
  public static let practiceNotMember = Rule(
    id: "DEC015",
    severity: .error,
    title: "A practice to be left out is not a member",
    why: "Leaving out a practice that does not count changes nothing, and hides a slip of the pen.",
    remedy: "Name a practice that is a member on the achievement date.",
    bad: "aggregate without A99999",
    good: "aggregate without A81003"
  )
}
