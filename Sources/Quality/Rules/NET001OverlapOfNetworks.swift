public import Findings

extension Rule {
  /// NET001: a practice is in two networks on the same days.
  public static let overlapOfNetworks = Rule(
    id: "NET001",
    severity: .warning,
    title: "A practice is in two networks on the same days",
    why: "Its figures would count towards both networks; on an achievement date among those "
      + "days a person has to choose.",
    remedy: "Have the end of the one or the start of the other corrected in ODS.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30\n"
      + "A81001,U20002,2024-06-30,",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-06-30\n"
      + "A81001,U20002,2024-07-01,"
  )
}

extension RelationshipCheck {
  /// Spells of one practice in two networks that have days in common.
  func overlapsOfNetworks() -> [Finding] {
    overlaps().filter { $0.first.row.network != $0.second.row.network }.map { first, second in
      let (one, other) = (first.row, second.row)
      let until = [one.end, other.end].compactMap(\.self).min().map { " to \($0)" } ?? " on"
      return Finding(
        .overlapOfNetworks,
        "Practice \(one.practice) is in \(one.network) and in \(other.network) from \(other.start)\(until)",
        at: second.findingPlace(of: "start"),
        counterpart: first.findingPlace(of: "end"),
        subject: "practice \(one.practice)"
      )
    }
  }
}
