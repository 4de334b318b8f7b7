public import Findings

extension Rule {
  /// DEF006: an achievement date lies outside its service.
  public static let achievementDateOutsideService = Rule(
    id: "DEF006",
    severity: .error,
    title: "An achievement date lies outside its service",
    why: "Figures as at a day on which the service does not run cannot belong to it.",
    remedy: "Put the date right, or the start or end of the service in services.csv.",
    bad: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-04-30,N,   "
      + "(NCD2425 ends 2025-03-31)",
    good: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,"
  )
}

extension DefinitionCheck {
  /// Achievement dates before the first or after the last day of their service.
  func datesOutsideService() -> [Finding] {
    tables.achievementDates.compactMap { placed in
      let date = placed.row.achievementDate
      guard let service = definitions[placed.row.service]?.row,
        date < service.start || date > service.end
      else { return nil }
      return Finding(
        .achievementDateOutsideService,
        "\(date) is not within \(service.service), which runs from \(service.start) to \(service.end)",
        at: placed.findingPlace(of: "achievement_date"),
        subject: "service \(service.service)"
      )
    }
  }
}
