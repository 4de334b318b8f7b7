public import Findings

extension Rule {
  /// CAL016: a list size of another day or kind than the terms ask for.
  public static let listOfAnotherDay = Rule(
    id: "CAL016",
    severity: .error,
    title: "A list size of another day or kind than the terms ask for",
    why:
      "Lists grow and shrink, and raw and weighted lists differ: paid on another list, the sum "
      + "is another.",
    remedy: "Add the list size of the day and kind that the terms name.",
    bad: "weighted list as at 2024-01-01 asked for, as at 2024-04-01 given",
    good: "weighted list as at 2024-01-01 asked for and given"
  )
}
