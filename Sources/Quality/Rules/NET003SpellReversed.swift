public import Findings

extension Rule {
  /// NET003: a spell ends before it starts.
  public static let spellReversed = Rule(
    id: "NET003",
    severity: .error,
    title: "A spell ends before it starts",
    why: "It has no days, so nobody can say when the practice was a member.",
    remedy: "Have the start or the end corrected where the file comes from.",
    bad: "practice,network,start,end\nA81001,U10001,2024-06-30,2024-04-01",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30"
  )
}

extension RelationshipCheck {
  /// Spells whose end is before their start.
  func reversedSpells() -> [Finding] {
    rows.filter { $0.row.spell.endsBeforeItStarts }.map { placed in
      Finding(
        .spellReversed,
        "The spell ends on \(placed.row.end.cell), before it starts on \(placed.row.start)",
        at: placed.findingPlace(of: "end"),
        subject: placed.row.subject
      )
    }
  }
}
