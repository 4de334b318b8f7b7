public import Findings

extension Rule {
  /// ORG005: a participation lies outside its service.
  public static let participationOutsideService = Rule(
    id: "ORG005",
    severity: .error,
    title: "A participation lies outside its service",
    why: "An offer may narrow the dates of the service and never widen them.",
    remedy: "Put the start or the end of the participation within the service.",
    bad: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2024-03-01,2025-03-31,,,   (NCD2425 starts 2024-04-01)",
    good: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2024-04-01,2025-03-31,,,"
  )
}

extension OrganisationCheck {
  /// Participation that starts before its service or ends after it.
  func participationOutsideService() -> [Finding] {
    participation.compactMap { placed in
      let row = placed.row
      guard let service = definitions[row.service]?.row,
        row.start < service.start || row.end > service.end
      else { return nil }
      return Finding(
        .participationOutsideService,
        "\(row.start) to \(row.end) is not within \(service.start) to \(service.end)",
        at: placed.findingPlace(of: row.start < service.start ? "start" : "end"),
        subject: row.subject
      )
    }
  }
}
