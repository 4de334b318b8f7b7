public import Findings

extension Rule {
  /// A column has nearly the name that the layout asks for.
  public static let tableColumnMisspelt = Rule(
    id: "LAY004",
    severity: .error,
    title: "A column has nearly the name that the layout asks for",
    why: """
      A column that is taken for another one is worse than one that is missing, so a near name \
      is asked about and never taken.
      """,
    remedy: """
      Give the column the name that the finding suggests.
      """,
    bad: "service,achievment_date",
    good: "service,achievement_date"
  )
}
