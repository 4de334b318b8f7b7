public import Findings

extension Rule {
  /// The declaration is on hold.
  public static let declarationOnHold = Rule(
    id: "DEC003",
    severity: .error,
    title: "The declaration is on hold",
    why: "A hold stands until the commissioner releases it.",
    remedy: "Have the commissioner look at each hold and release it, then try again.",
    bad: "declare, with a hold by joining",
    good: "hold-release, then declare"
  )
}
