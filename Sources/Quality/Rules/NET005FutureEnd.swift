public import Findings

extension Rule {
  /// NET005: a spell ends after the day of the file.
  public static let futureEnd = Rule(
    id: "NET005",
    severity: .note,
    title: "A spell ends after the day of the file",
    why: "The practice is a member still, although its end is given.",
    remedy: "Nothing; know that a leave is coming.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,2025-03-31   (in a file of "
      + "2025-03-01)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2025-02-28"
  )
}

extension RelationshipCheck {
  /// Spells that end after the file's day.
  func futureEnds() -> [Finding] {
    rows.compactMap { placed in
      guard let end = placed.row.end, end > day else { return nil }
      return Finding(
        .futureEnd,
        "The spell ends on \(end), after the file's day \(day)",
        at: placed.findingPlace(of: "end"),
        subject: placed.row.subject
      )
    }
  }
}
