public import Findings

extension Rule {
  /// PAY004: a service that pays nothing.
  public static let paysNothing = Rule(
    id: "PAY004",
    severity: .note,
    title: "A service that pays nothing",
    why: "It only records who takes part, so no payment is missing.",
    remedy: "Nothing is to be done.",
    bad: "a payment of £0 in the books",
    good: "no payment at all"
  )
}
