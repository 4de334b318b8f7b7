public import Findings

extension Rule {
  /// A practice to be counted again was not left out.
  public static let practiceNotLeftOut = Rule(
    id: "DEC022",
    severity: .error,
    title: "A practice to be counted again was not left out",
    why: "It counts already, or never did; taking back what was not done hides a slip of the pen.",
    remedy: "Name a practice that a declaration was aggregated without.",
    bad: "aggregate with A81003, without which nothing was aggregated",
    good: "aggregate without A81003, then aggregate with A81003"
  )
}
