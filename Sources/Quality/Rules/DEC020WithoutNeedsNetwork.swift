public import Findings

extension Rule {
  /// Leaving out a practice of two networks needs the network's name.
  public static let withoutNeedsNetwork = Rule(
    id: "DEC020",
    severity: .error,
    title: "Leaving out a practice of two networks needs the network's name",
    why: "The practice would be left out of both networks, and count nowhere.",
    remedy: "Name the organisation that shall not count it.",
    bad: "aggregate without A81001, a member of U00001 and U00002",
    good: "aggregate U00001 without A81001"
  )
}
