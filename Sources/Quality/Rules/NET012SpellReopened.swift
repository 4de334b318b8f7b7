public import Findings

extension Rule {
  /// NET012: a spell that had an end has none now.
  public static let spellReopened = Rule(
    id: "NET012",
    severity: .warning,
    title: "A spell that had an end has none now",
    why: "The leave was taken back: holds and figures that follow from it may be wrong.",
    remedy: "Look at the holds and off-system cases of the network.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30   (older file)\n"
      + "A81001,U10001,2024-04-01,   (newer file)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30   (both files)"
  )
}

extension RelationshipComparison {
  /// Reopened spells.
  func spellsReopened(at file: (ODSCode) -> Place, placeOf place: (Spell) -> Place?) -> [Finding] {
    reopened.map { change in
      Finding(
        .spellReopened,
        "The end \(change.old.end.cell) is gone, and the spell goes on",
        at: place(change.new) ?? file(change.new.network),
        subject: "practice \(change.new.practice) in network \(change.new.network)"
      )
    }
  }
}
