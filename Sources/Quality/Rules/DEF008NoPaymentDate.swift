public import Findings

extension Rule {
  /// DEF008: a service has payment indicators and no payment date.
  public static let noPaymentDate = Rule(
    id: "DEF008",
    severity: .warning,
    title: "A service has payment indicators and no payment date",
    why: "A declaration exists for each payment date only, so nothing of the service would "
      + "ever be declared.",
    remedy: "Mark a payment date in achievement-dates.csv with Y.",
    bad: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,N,",
    good: "service,achievement_date,is_payment_date,period_start\nNCD2425,2025-03-31,Y,"
  )
}

extension DefinitionCheck {
  /// Services with indicators for payment of which no achievement date is a payment date.
  func noPaymentDate() -> [Finding] {
    tables.services.compactMap { placed in
      guard let service = definitions[placed.row.service], service.paymentDates.isEmpty,
        service.indicators.contains(where: { $0.purpose == .payment })
      else { return nil }
      return Finding(
        .noPaymentDate,
        "Service \(placed.row.service) has payment indicators and no payment date",
        at: placed.findingPlace,
        subject: "service \(placed.row.service)"
      )
    }
  }
}
