public import Findings

extension Rule {
  /// A measure that is not known.
  public static let publicationMeasureUnknown = Rule(
    id: "PUB002",
    severity: .error,
    title: "A measure that is not known",
    why: """
      What a figure counts decides what it is compared with.
      """,
    remedy: """
      Correct the measure, or ask for the version of Reckoner that knows it.
      """,
    bad: "MEASURE: NUMERATR",
    good: "MEASURE: NUMERATOR"
  )
}
