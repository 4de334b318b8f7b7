public import Findings

extension Rule {
  /// CAL011: a value that the calculation cannot use.
  public static let valueUnfitForIndicator = Rule(
    id: "CAL011",
    severity: .error,
    title: "A value that the calculation cannot use",
    why:
      "A Yes has no percentage, a number is no answer, and nothing is done less than zero "
      + "times.",
    remedy: "Compare the indicator's or component's kind with what was submitted.",
    bad: "Y for an indicator of numerator and denominator",
    good: "9 of 12 for an indicator of numerator and denominator"
  )
}
