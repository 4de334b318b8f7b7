public import Findings

extension Rule {
  /// DEF015: the period of an achievement date starts after it or before its service.
  public static let periodReversed = Rule(
    id: "DEF015",
    severity: .error,
    title: "The period of an achievement date starts after it or before its service",
    why: "Figures as at a day cover days up to it and within the service.",
    remedy: "Put the start of the period right.",
    bad: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,2025-04-01",
    good: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,2024-04-01"
  )
}

extension DefinitionCheck {
  /// Achievement dates whose period starts after them or before their service.
  func reversedPeriods() -> [Finding] {
    tables.achievementDates.compactMap { placed in
      let row = placed.row
      guard let start = row.periodStart else { return nil }
      let serviceStart = definitions[row.service]?.row.start
      guard start > row.achievementDate || serviceStart.map({ start < $0 }) ?? false else {
        return nil
      }
      return Finding(
        .periodReversed,
        "The period of \(row.achievementDate) starts on \(start)",
        at: placed.findingPlace(of: "period_start"),
        subject: "service \(row.service)"
      )
    }
  }
}
