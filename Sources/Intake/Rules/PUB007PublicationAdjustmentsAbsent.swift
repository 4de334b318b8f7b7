public import Findings

extension Rule {
  /// Numerators without a number of adjustments beside them.
  public static let publicationAdjustmentsAbsent = Rule(
    id: "PUB007",
    severity: .note,
    title: "Numerators without a number of adjustments beside them",
    why: """
      The publication of 2024-25 has some. Denominators are net of adjustments, so that nothing is missing from points.
      """,
    remedy: """
      Nothing, unless adjustments themselves are wanted.
      """,
    bad: "NUMERATOR of A81001 AF008, and no PCAS",
    good: "NUMERATOR and PCAS of A81001 AF008"
  )
}
