public import Findings

extension Rule {
  /// CAL005: a register larger than its list.
  public static let registerAboveList = Rule(
    id: "CAL005",
    severity: .error,
    title: "A register larger than its list",
    why:
      "Nobody is on a register who is not on the list, so one of the two is wrong, and the "
      + "prevalence with it.",
    remedy: "Compare the register and the list, and the days that each is as at.",
    bad: "register 4099, list 4098",
    good: "register 409, list 4098"
  )
}
