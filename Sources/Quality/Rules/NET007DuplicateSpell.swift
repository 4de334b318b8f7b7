public import Findings

extension Rule {
  /// NET007: a spell is there twice.
  public static let duplicateSpell = Rule(
    id: "NET007",
    severity: .error,
    title: "A spell is there twice",
    why: "Practice, network and start tell one spell from another; with two ends it would be "
      + "a guess which holds.",
    remedy: "Remove one of the two rows where the file comes from.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,\n"
      + "A81001,U10001,2024-04-01,2024-06-30",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30"
  )
}

extension RelationshipCheck {
  /// Rows whose practice, network and start an earlier row has.
  func duplicateSpells() -> [Finding] {
    repeated(
      rows,
      by: { [$0.practice.text, $0.network.text, $0.start.iso] },
      report: { placed, first, _ in
        Finding(
          .duplicateSpell,
          "The spell from \(placed.row.start) is there twice",
          at: placed.findingPlace,
          counterpart: first.findingPlace,
          subject: placed.row.subject
        )
      }
    )
  }
}
