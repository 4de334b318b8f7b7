public import Findings

extension Rule {
  /// PAR001: a parameter names a service that is not defined.
  public static let parameterOfUnknownService = Rule(
    id: "PAR001",
    severity: .error,
    title: "A parameter names a service that is not defined",
    why: "No payment would ever be worked out with it.",
    remedy: "Put the code right, or take the service in with services.csv, in one delivery with "
      + "the parameters if need be.",
    bad: "NCD9999,2024/25,point-value,,198,…   (no NCD9999 in services.csv)",
    good: "NCD2425,2024/25,point-value,,198,…"
  )
}

extension PaymentTableCheck {
  /// Parameters of services that are not defined.
  func parametersOfUnknownServices() -> [Finding] {
    tables.parameters.filter { definitions[$0.row.service] == nil }.map { placed in
      Finding(
        .parameterOfUnknownService,
        "Service \(placed.row.service) is not defined",
        at: placed.findingPlace(of: "service"),
        subject: placed.row.subject
      )
    }
  }
}
