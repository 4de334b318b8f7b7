public import Findings

extension Rule {
  /// Two lines map the same field.
  public static let fieldMapNamesFoldAlike = Rule(
    id: "MAP001",
    severity: .error,
    title: "Two lines map the same field",
    why: """
      Extracts differ by white space and case between releases, so names are compared without \
      them; two lines for one name of an indicator could give it two short names.
      """,
    remedy: """
      Keep one of the two lines.
      """,
    bad: "CAN04,Patients  seen,Numerator\nCAN04,patients seen,Denominator",
    good: "CAN04,Patients seen,Numerator"
  )
}
