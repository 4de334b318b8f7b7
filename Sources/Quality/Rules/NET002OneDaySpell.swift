public import Findings

extension Rule {
  /// NET002: a spell starts and ends on the same day.
  public static let oneDaySpell = Rule(
    id: "NET002",
    severity: .note,
    title: "A spell starts and ends on the same day",
    why: "As a rule it was entered by mistake and the practice never really joined; on that "
      + "one day it is a member all the same.",
    remedy: "Nothing, unless the day is an achievement date: then have it put right in ODS.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-04-01",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30"
  )
}

extension RelationshipCheck {
  /// Spells of one day.
  func oneDaySpells() -> [Finding] {
    rows.filter { $0.row.spell.isOneDay }.map { placed in
      Finding(
        .oneDaySpell,
        "The spell starts and ends on \(placed.row.start)",
        at: placed.findingPlace(of: "end"),
        subject: placed.row.subject
      )
    }
  }
}
