public import Findings

extension Rule {
  /// The code of a customised service is taken.
  public static let serviceCodeTaken = Rule(
    id: "SVC012",
    severity: .error,
    title: "The code of a customised service is taken",
    why: "Two services of one code could not be told apart.",
    remedy: "Choose another code.",
    bad: "customise NCD2425 as NCD2425",
    good: "customise NCD2425 as NCD2425-99X"
  )
}
