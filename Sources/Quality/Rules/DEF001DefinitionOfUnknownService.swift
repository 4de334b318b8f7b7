public import Findings

extension Rule {
  /// DEF001: a row names a service that is not defined.
  public static let definitionOfUnknownService = Rule(
    id: "DEF001",
    severity: .error,
    title: "A row names a service that is not defined",
    why: "What the row says belongs to no service, so nothing would ever use it.",
    remedy: "Add the service to services.csv, or put its code right.",
    bad: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,   (no "
      + "NCD2425 in services.csv)",
    good: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,   "
      + "(services.csv: NCD2425,…)"
  )
}

extension DefinitionCheck {
  /// Rows of the other tables whose service `services.csv` does not have.
  func unknownServices() -> [Finding] {
    unknown(tables.indicators, \.service) + unknown(tables.fields, \.service)
      + unknown(tables.achievementDates, \.service)
  }

  private func unknown<Row>(
    _ rows: [Placed<Row>],
    _ service: (Row) -> ServiceCode
  ) -> [Finding] {
    rows.filter { definitions[service($0.row)] == nil }.map { placed in
      Finding(
        .definitionOfUnknownService,
        "Service \(service(placed.row)) is not defined",
        at: placed.findingPlace(of: "service"),
        subject: "service \(service(placed.row))"
      )
    }
  }
}
