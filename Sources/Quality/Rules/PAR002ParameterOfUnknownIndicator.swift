public import Findings

extension Rule {
  /// PAR002: a parameter names an indicator that its service does not have.
  public static let parameterOfUnknownIndicator = Rule(
    id: "PAR002",
    severity: .error,
    title: "A parameter names an indicator that its service does not have",
    why: "It would be used for nothing, and the indicator it is meant for would go without.",
    remedy: "Put the indicator right, or take it in with indicators.csv.",
    bad: "NCD2425,2025-03-31,national-denominator,CAN99,…",
    good: "NCD2425,2025-03-31,national-denominator,CAN04,…"
  )
}

extension PaymentTableCheck {
  /// Parameters of indicators that their service does not have.
  func parametersOfUnknownIndicators() -> [Finding] {
    tables.parameters.compactMap { placed in
      guard let indicator = placed.row.indicator, let service = definitions[placed.row.service],
        service.indicator(indicator) == nil
      else { return nil }
      return Finding(
        .parameterOfUnknownIndicator,
        "Service \(placed.row.service) has no indicator \(indicator)",
        at: placed.findingPlace(of: "indicator"),
        subject: placed.row.subject
      )
    }
  }
}
