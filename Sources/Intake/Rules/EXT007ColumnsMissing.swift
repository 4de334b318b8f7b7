public import Findings

extension Rule {
  /// Columns of the extract are missing.
  public static let columnsMissing = Rule(
    id: "EXT007",
    severity: .error,
    title: "Columns of the extract are missing",
    why: """
      Without them it cannot be said what a value is or whether it still counts.
      """,
    remedy: """
      Ask for the extract with all twelve columns, in any order.
      """,
    bad: "ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME",
    good: "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,..."
  )
}
