public import Findings

extension Rule {
  /// ORG001: an organisation is there twice.
  public static let duplicateOrganisation = Rule(
    id: "ORG001",
    severity: .error,
    title: "An organisation is there twice",
    why: "With two names or kinds it would be a guess which holds.",
    remedy: "Remove one of the two rows.",
    bad: "organisation,name,kind,commissioner,open,close\nA81001,The Oaks,practice,,,\n"
      + "A81001,Oak Surgery,practice,,,",
    good: "organisation,name,kind,commissioner,open,close\nA81001,The Oaks,practice,,,"
  )
}

extension OrganisationCheck {
  /// Rows whose code an earlier row has.
  func duplicateOrganisations() -> [Finding] {
    repeated(organisations, by: \.keyCells) { placed, first, key in
      Finding(
        .duplicateOrganisation,
        "Organisation \(key) is there twice",
        at: placed.findingPlace,
        counterpart: first.findingPlace,
        subject: "organisation \(key)"
      )
    }
  }
}
