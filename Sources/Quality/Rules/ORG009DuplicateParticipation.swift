public import Findings

extension Rule {
  /// ORG009: a participation is there twice.
  public static let duplicateParticipation = Rule(
    id: "ORG009",
    severity: .error,
    title: "A participation is there twice",
    why: "Service, provider and start tell one from another; with two statuses it would be a "
      + "guess which holds.",
    remedy: "Remove one of the two rows.",
    bad: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2024-04-01,…\nNCD2425,U10001,Cancelled,2024-04-01,…",
    good: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Cancelled,2024-04-01,…"
  )
}

extension OrganisationCheck {
  /// Rows whose service, provider and start an earlier row has.
  func duplicateParticipation() -> [Finding] {
    repeated(participation, by: \.keyCells) { placed, first, _ in
      Finding(
        .duplicateParticipation,
        "The participation from \(placed.row.start) is there twice",
        at: placed.findingPlace,
        counterpart: first.findingPlace,
        subject: placed.row.subject
      )
    }
  }
}
