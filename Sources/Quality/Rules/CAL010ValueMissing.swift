public import Findings

extension Rule {
  /// CAL010: a value to calculate from is missing.
  public static let valueMissing = Rule(
    id: "CAL010",
    severity: .warning,
    title: "A value to calculate from is missing",
    why: "Points and payment stay blank until it is there: missing is never zero.",
    remedy: "Have the value submitted.",
    bad: "CAN04 with a denominator and no numerator",
    good: "CAN04 with denominator 9 and numerator 0"
  )
}
