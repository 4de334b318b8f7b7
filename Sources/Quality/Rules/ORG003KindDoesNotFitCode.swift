public import Findings

extension Rule {
  /// ORG003: the kind of an organisation does not fit its code.
  public static let kindDoesNotFitCode = Rule(
    id: "ORG003",
    severity: .warning,
    title: "The kind of an organisation does not fit its code",
    why: "Codes of networks are U and five digits; the type can no longer be told for certain "
      + "from a code, so this is a hint only.",
    remedy: "Check the kind; leave it if it is right.",
    bad: "organisation,name,kind,commissioner,open,close\nA81001,Oaks Network,network,,,",
    good: "organisation,name,kind,commissioner,open,close\nU10001,Oaks Network,network,,,"
  )
}

extension OrganisationCheck {
  /// Networks whose code has not the shape of a network's, and practices whose code has.
  func kindsThatDoNotFit() -> [Finding] {
    organisations.compactMap { placed in
      let row = placed.row
      let looksLikeNetwork = row.organisation.looksLikeNetwork
      guard
        (row.kind == .network && !looksLikeNetwork) || (row.kind == .practice && looksLikeNetwork)
      else { return nil }
      return Finding(
        .kindDoesNotFitCode,
        "\(row.organisation) is called a \(row.kind.rawValue), and its code has another shape",
        at: placed.findingPlace(of: "kind"),
        subject: "organisation \(row.organisation)"
      )
    }
  }
}
