public import Findings

extension Rule {
  /// A practice to be left out has every value.
  public static let practiceComplete = Rule(
    id: "DEC019",
    severity: .error,
    title: "A practice to be left out has every value",
    why: "A practice whose values are all there counts; leaving it out would choose the figures.",
    remedy: "Aggregate without this exception.",
    bad: "aggregate without A81001, all of whose values are in",
    good: "aggregate"
  )
}
