public import Findings

extension Rule {
  /// An organisation code that cannot be one.
  public static let organisationCodeImpossible = Rule(
    id: "EXT002",
    severity: .error,
    title: "An organisation code that cannot be one",
    why: """
      Figures of an organisation that cannot be named cannot be reconciled.
      """,
    remedy: """
      Correct the code at the source; an ODS code is 3 to 12 letters and digits.
      """,
    bad: "ORG_CODE: A81/001",
    good: "ORG_CODE: A81001"
  )
}
