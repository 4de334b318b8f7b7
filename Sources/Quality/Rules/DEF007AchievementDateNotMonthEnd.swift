public import Findings

extension Rule {
  /// DEF007: an achievement date is not the last day of a month.
  public static let achievementDateNotMonthEnd = Rule(
    id: "DEF007",
    severity: .warning,
    title: "An achievement date is not the last day of a month",
    why: "CQRS makes no payment declaration for a monthly date that is not the last day of "
      + "its month; 28 February of a leap year is the usual slip.",
    remedy: "Check the date; leave it if the service is not a monthly one.",
    bad: "service,achievement_date,is_payment_date,period_start\nNCD2324,2024-02-28,N,",
    good: "service,achievement_date,is_payment_date,period_start\nNCD2324,2024-02-29,N,"
  )
}

extension DefinitionCheck {
  /// Achievement dates that are not the last day of their month.
  func datesNotAtMonthEnd() -> [Finding] {
    tables.achievementDates.filter { !$0.row.achievementDate.isEndOfMonth }.map { placed in
      Finding(
        .achievementDateNotMonthEnd,
        "\(placed.row.achievementDate) is not the last day of its month",
        at: placed.findingPlace(of: "achievement_date"),
        subject: "service \(placed.row.service)"
      )
    }
  }
}
