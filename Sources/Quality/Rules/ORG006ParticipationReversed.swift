public import Findings

extension Rule {
  /// ORG006: a participation ends before it starts.
  public static let participationReversed = Rule(
    id: "ORG006",
    severity: .error,
    title: "A participation ends before it starts",
    why: "No day lies within it.",
    remedy: "Put the start or the end right.",
    bad: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2025-03-31,2024-04-01,,,",
    good: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2024-04-01,2025-03-31,,,"
  )
}

extension OrganisationCheck {
  /// Participation whose last day is before its first.
  func reversedParticipation() -> [Finding] {
    participation.filter { $0.row.end < $0.row.start }.map { placed in
      Finding(
        .participationReversed,
        "It ends on \(placed.row.end), before it starts on \(placed.row.start)",
        at: placed.findingPlace(of: "end"),
        subject: placed.row.subject
      )
    }
  }
}
