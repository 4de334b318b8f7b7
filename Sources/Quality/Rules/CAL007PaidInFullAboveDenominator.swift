public import Findings

extension Rule {
  /// CAL007: paid in full on a numerator above its denominator.
  public static let paidInFullAboveDenominator = Rule(
    id: "CAL007",
    severity: .warning,
    title: "Paid in full on a numerator above its denominator",
    why:
      "Published points were paid in full in such cases, though one of the two numbers must be "
      + "wrong.",
    remedy: "Ask the practice which number is wrong before the payment is approved.",
    bad: "numerator 10, denominator 9",
    good: "numerator 8, denominator 9"
  )
}
