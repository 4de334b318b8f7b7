public import Findings

extension Rule {
  /// A practice is in two networks on the day.
  public static let memberOfTwoNetworks = Rule(
    id: "DEC012",
    severity: .ask,
    title: "A practice is in two networks on the day",
    why: "Its values would be paid for twice, so both networks' declarations wait.",
    remedy:
      "Have the relationships corrected, or aggregate `--without` the practice for the "
      + "network that shall not count it.",
    bad: "A81001 in U00001 and U00002 on 2025-03-31",
    good: "A81001 in U00001 only"
  )
}
