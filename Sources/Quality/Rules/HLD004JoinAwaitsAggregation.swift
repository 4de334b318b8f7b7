public import Findings

extension Rule {
  /// The join still waits for aggregation.
  public static let joinAwaitsAggregation = Rule(
    id: "HLD004",
    severity: .error,
    title: "The join still waits for aggregation",
    why:
      "The figures do not count the practice that joined; lifting the hold as things "
      + "are says that they are right without it.",
    remedy:
      "Run `reckoner aggregate`, or release with `--figures-stand` if the figures are "
      + "right as they are.",
    bad: "hold-release of an affected join",
    good: "hold-release with figures_stand Y"
  )
}
