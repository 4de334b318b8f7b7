public import Findings

extension Rule {
  /// CAL003: a parameter of a payment is missing.
  public static let parameterMissing = Rule(
    id: "CAL003",
    severity: .error,
    title: "A parameter of a payment is missing",
    why: "A payment cannot be worked out without it, and last year's is not this year's.",
    remedy: "Add the parameter, with its source, to parameters.csv.",
    bad: "NCD2425 without a value of a point",
    good: "NCD2425 with a value of a point of 198.00"
  )
}
