public import Findings

extension Rule {
  /// NET013: a practice joined or left on a day already past.
  public static let changeBackDated = Rule(
    id: "NET013",
    severity: .warning,
    title: "A practice joined or left on a day already past",
    why: "Figures as at days since then may have been calculated with the wrong members.",
    remedy: "See which declarations are on hold or need an off-system resolution.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30   (new in a file of "
      + "2024-11-30, after one of 2024-10-31)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-11-30"
  )
}

extension RelationshipComparison {
  /// Changes of membership that take effect before a day, corrected starts included.
  func changesBackDated(at file: (ODSCode) -> Place, before day: CalendarDate) -> [Finding] {
    changes.backDated(before: day).map { change in
      let until = change.through.map { " to \($0)" } ?? ""
      let effect =
        change.isGain
        ? "is a member now from \(change.from)" : "is no member now from \(change.from)"
      return Finding(
        .changeBackDated,
        "The practice \(effect)\(until): \(change.kind.rawValue), before \(day)",
        at: file(change.network),
        subject: "practice \(change.practice) in network \(change.network)"
      )
    }
  }
}
