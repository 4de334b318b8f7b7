public import Findings

extension Rule {
  /// ORG004: an organisation that is not known participates.
  public static let participationOfUnknown = Rule(
    id: "ORG004",
    severity: .warning,
    title: "An organisation that is not known participates",
    why: "Its declarations would be made for a code that no table explains.",
    remedy: "Take in the organisations anew, or put the code right.",
    bad: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U99999,Approved,…   (no U99999 in organisations.csv)",
    good: "service,organisation,status,start,end,response_date,target_date,status_date\n"
      + "NCD2425,U10001,Approved,…"
  )
}

extension OrganisationCheck {
  /// Participation of organisations that no row has; says nothing where no row of any is given.
  func participationOfUnknown() -> [Finding] {
    guard !organisations.isEmpty else { return [] }
    let known = Set(organisations.map(\.row.organisation))
    return participation.filter { !known.contains($0.row.organisation) }.map { placed in
      Finding(
        .participationOfUnknown,
        "\(placed.row.organisation) is not a known organisation",
        at: placed.findingPlace(of: "organisation"),
        subject: placed.row.subject
      )
    }
  }
}
