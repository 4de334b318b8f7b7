public import Findings

extension Rule {
  /// PAR007: a parameter for days on which its service does not run.
  public static let parameterOutsideService = Rule(
    id: "PAR007",
    severity: .warning,
    title: "A parameter for days on which its service does not run",
    why: "It can be meant for another year.",
    remedy: "Compare the period with the start and end of the service.",
    bad: "NCD2425 (to 2025-03-31), 2025/26",
    good: "NCD2425 (to 2025-03-31), 2024/25"
  )
}

extension PaymentTableCheck {
  /// Parameters of which no day is in their service.
  func parametersOutsideService() -> [Finding] {
    tables.parameters.compactMap { placed in
      guard let service = definitions[placed.row.service]?.row,
        placed.row.period.end < service.start || service.end < placed.row.period.start
      else { return nil }
      return Finding(
        .parameterOutsideService,
        "\(placed.row.period) has no day of \(service.service), which runs from "
          + "\(service.start) to \(service.end)",
        at: placed.findingPlace(of: "period"),
        subject: placed.row.subject
      )
    }
  }
}
