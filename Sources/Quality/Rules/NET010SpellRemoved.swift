public import Findings

extension Rule {
  /// NET010: a spell is gone from the relationships.
  public static let spellRemoved = Rule(
    id: "NET010",
    severity: .warning,
    title: "A spell is gone from the relationships",
    why: "A leaver has an end; a spell that is not there any more never was, by the newer "
      + "file, and all its days with it.",
    remedy: "Ask the commissioner whether it was entered by mistake.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,   (older file only)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30   (newer file)"
  )
}

extension RelationshipComparison {
  /// Removed spells that are no corrected start.
  func spellsRemoved(at file: (ODSCode) -> Place) -> [Finding] {
    let corrected = Set(correctedStarts.map(\.old))
    return removed.filter { !corrected.contains($0) }.map { spell in
      Finding(
        .spellRemoved,
        "The spell from \(spell.start) is not in the newer relationships",
        at: file(spell.network),
        subject: "practice \(spell.practice) in network \(spell.network)"
      )
    }
  }
}
