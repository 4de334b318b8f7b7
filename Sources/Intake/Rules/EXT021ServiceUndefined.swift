public import Findings

extension Rule {
  /// A service that no definition knows.
  public static let serviceUndefined = Rule(
    id: "EXT021",
    severity: .ask,
    title: "A service that no definition knows",
    why: """
      Without its definition nobody can say which of its fields count towards a payment.
      """,
    remedy: """
      Take in services.csv, indicators.csv, fields.csv and achievement-dates.csv of the service; if its code is mistyped, undo the run and ask for the extract again.
      """,
    bad: "QUALITY_SERVICE: NCD2425 without a definition",
    good: "a service in services.csv"
  )
}
