public import Findings

extension Rule {
  /// CAL002: the points do not add up to the service's total.
  public static let pointsDoNotAddUp = Rule(
    id: "CAL002",
    severity: .error,
    title: "The points do not add up to the service's total",
    why: "One indicator too many or too few, or a mistyped number, pays every provider wrongly.",
    remedy: "Compare the indicators and their points with the service's specification.",
    bad: "points 22 and 35 of a service with 58",
    good: "points 22 and 36 of a service with 58"
  )
}
