public import Findings

extension Rule {
  /// PAY002: an indicator that may or may not be weighted by prevalence.
  public static let weightingNotStated = Rule(
    id: "PAY002",
    severity: .error,
    title: "An indicator that may or may not be weighted by prevalence",
    why: "Some groups are paid on points and list size alone; which ones has to be stated.",
    remedy: "State the prevalence_group in indicators.csv, or none, with its source.",
    bad: "AF006: points 12, prevalence_group empty",
    good: "AF006: points 12, prevalence_group AF"
  )
}
