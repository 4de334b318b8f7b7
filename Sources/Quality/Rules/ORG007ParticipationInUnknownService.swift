public import Findings

extension Rule {
  /// ORG007: a participation names a service that is not defined.
  public static let participationInUnknownService = Rule(
    id: "ORG007",
    severity: .error,
    title: "A participation names a service that is not defined",
    why: "Nothing is known of what the provider takes part in.",
    remedy: "Add the service to services.csv, or put its code right.",
    bad: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD9999,U10001,Approved,…   (no NCD9999 in services.csv)",
    good: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,…"
  )
}

extension OrganisationCheck {
  /// Participation in services that are not defined.
  func participationInUnknownService() -> [Finding] {
    participation.filter { definitions[$0.row.service] == nil }.map { placed in
      Finding(
        .participationInUnknownService,
        "Service \(placed.row.service) is not defined",
        at: placed.findingPlace(of: "service"),
        subject: placed.row.subject
      )
    }
  }
}
