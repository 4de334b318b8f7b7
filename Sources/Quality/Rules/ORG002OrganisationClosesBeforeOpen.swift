public import Findings

extension Rule {
  /// ORG002: an organisation closes before it opens.
  public static let organisationClosesBeforeOpen = Rule(
    id: "ORG002",
    severity: .error,
    title: "An organisation closes before it opens",
    why: "No day is left on which it exists.",
    remedy: "Put one of the two days right.",
    bad: "organisation,name,kind,commissioner,open,close\nA81001,The "
      + "Oaks,practice,,2024-04-01,2023-04-01",
    good: "organisation,name,kind,commissioner,open,close\nA81001,The "
      + "Oaks,practice,,2023-04-01,2024-04-01"
  )
}

extension OrganisationCheck {
  /// Organisations whose last day is before their first.
  func closesBeforeOpen() -> [Finding] {
    organisations.compactMap { placed in
      guard let open = placed.row.open, let close = placed.row.close, close < open else {
        return nil
      }
      return Finding(
        .organisationClosesBeforeOpen,
        "It closes on \(close), before it opens on \(open)",
        at: placed.findingPlace(of: "close"),
        subject: "organisation \(placed.row.organisation)"
      )
    }
  }
}
