public import Findings

extension Rule {
  /// CAL006: an indicator has no definition to calculate by.
  public static let indicatorWithoutDefinition = Rule(
    id: "CAL006",
    severity: .error,
    title: "An indicator has no definition to calculate by",
    why: "Values are there and nothing says what they earn.",
    remedy: "Define the indicator in indicators.csv, or have the extract's code corrected.",
    bad: "CAN05 in a service that defines CAN04 only",
    good: "CAN04 in a service that defines CAN04"
  )
}
