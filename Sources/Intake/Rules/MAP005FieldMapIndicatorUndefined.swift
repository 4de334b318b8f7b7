public import Findings

extension Rule {
  /// A field-name map names fields of an indicator that is not defined.
  public static let fieldMapIndicatorUndefined = Rule(
    id: "MAP005",
    severity: .warning,
    title: "A field-name map names fields of an indicator that is not defined",
    why: """
      The fields have their names now; without a definition of the indicator they count for \
      nothing.
      """,
    remedy: """
      Add the indicator to indicators.csv if its values are to count.
      """,
    bad: "2024-25,CAN40,Patients seen,Numerator   (no CAN40 in indicators.csv)",
    good: "2024-25,CAN04,Patients seen,Numerator"
  )
}
