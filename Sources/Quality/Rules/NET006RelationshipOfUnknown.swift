public import Findings

extension Rule {
  /// NET006: a relationship names an organisation that is not known.
  public static let relationshipOfUnknown = Rule(
    id: "NET006",
    severity: .warning,
    title: "A relationship names an organisation that is not known",
    why: "Its figures and messages cannot be named, and the code may be wrong.",
    remedy: "Take in the organisations anew, or have the code put right.",
    bad: "practice,network,start,end\nA81001,U99999,2024-04-01,   (no U99999 in organisations.csv)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,   (organisations.csv: U10001,…)"
  )
}

extension RelationshipCheck {
  /// Practices and networks that are not among the known organisations.
  func unknownOrganisations() -> [Finding] {
    guard let known else { return [] }
    return rows.flatMap { placed in
      [("practice", placed.row.practice), ("network", placed.row.network)]
        .filter { !known.contains($0.1) }
        .map { column, code in
          Finding(
            .relationshipOfUnknown,
            "The \(column) \(code) is not a known organisation",
            at: placed.findingPlace(of: column),
            subject: "\(column) \(code)"
          )
        }
    }
  }
}
