public import Findings

extension Rule {
  /// CAL012: an average or national figure of zero.
  public static let divisorZero = Rule(
    id: "CAL012",
    severity: .error,
    title: "An average or national figure of zero",
    why: "It divides every provider's own figure, so that nothing can be worked out.",
    remedy: "Put the average list or the national prevalence right in parameters.csv.",
    bad: "average list 0",
    good: "average list 9964"
  )
}
