public import Findings

extension Rule {
  /// NET004: a spell starts after the day of the file.
  public static let futureStart = Rule(
    id: "NET004",
    severity: .note,
    title: "A spell starts after the day of the file",
    why: "The practice is not a member yet; it counts from its start on.",
    remedy: "Nothing; know that a join is coming.",
    bad: "practice,network,start,end\nA81001,U10001,2025-04-01,   (in a file of 2025-03-01)",
    good: "practice,network,start,end\nA81001,U10001,2025-02-01,"
  )
}

extension RelationshipCheck {
  /// Spells that start after the file's day.
  func futureStarts() -> [Finding] {
    rows.filter { $0.row.start > day && !$0.row.spell.endsBeforeItStarts }.map { placed in
      Finding(
        .futureStart,
        "The spell starts on \(placed.row.start), after the file's day \(day)",
        at: placed.findingPlace(of: "start"),
        subject: placed.row.subject
      )
    }
  }
}
