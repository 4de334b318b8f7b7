public import Findings

extension Rule {
  /// ORG008: an offer was answered after its response date.
  public static let answeredLate = Rule(
    id: "ORG008",
    severity: .warning,
    title: "An offer was answered after its response date",
    why: "The answer stands, and the commissioner should know that it came late.",
    remedy: "Nothing, or extend the response date.",
    bad: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2024-04-01,2025-03-31,2024-05-31,,2024-06-03",
    good: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,2024-04-01,2025-03-31,2024-05-31,,2024-05-20"
  )
}

extension OrganisationCheck {
  /// Offers accepted or refused after their response date.
  func answeredLate() -> [Finding] {
    participation.compactMap { placed in
      let row = placed.row
      guard row.status == .approved || row.status == .rejected, let due = row.responseDate,
        let answered = row.statusDate, answered > due
      else { return nil }
      return Finding(
        .answeredLate,
        "It was answered on \(answered), after the response date \(due)",
        at: placed.findingPlace(of: "status_date"),
        subject: row.subject
      )
    }
  }
}
