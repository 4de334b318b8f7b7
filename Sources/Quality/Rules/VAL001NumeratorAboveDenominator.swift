public import Findings

extension Rule {
  /// VAL001: a numerator is above its denominator.
  public static let numeratorAboveDenominator = Rule(
    id: "VAL001",
    severity: .warning,
    title: "A numerator above its denominator",
    why: "The numerator counts some of those whom the denominator counts.",
    remedy: "Ask the practice or the supplier of its system which of the two is wrong.",
    bad: "CAN04.Denominator 9, CAN04.Numerator 10",
    good: "CAN04.Denominator 9, CAN04.Numerator 8"
  )
}
