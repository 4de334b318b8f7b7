public import Findings

extension Rule {
  /// CAL009: a figure is too large to be worked out.
  public static let figureTooLarge = Rule(
    id: "CAL009",
    severity: .error,
    title: "A figure is too large to be worked out",
    why:
      "Exact numbers are held to 38 digits and amounts to 18; what is longer comes of a "
      + "mistake.",
    remedy: "Look for a number with too many digits among the inputs.",
    bad: "a list size of 999999999 and a fee of 999999999",
    good: "a list size of 9999 and a fee of 99.99"
  )
}
