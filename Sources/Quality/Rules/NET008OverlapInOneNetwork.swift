public import Findings

extension Rule {
  /// NET008: two spells of a practice in one network overlap.
  public static let overlapInOneNetwork = Rule(
    id: "NET008",
    severity: .warning,
    title: "Two spells of a practice in one network overlap",
    why: "The practice is a member once all the same; one of the spells is probably a "
      + "correction of the other.",
    remedy: "Have one of them removed in ODS.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,\nA81001,U10001,2024-06-01,",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,2024-05-31\n"
      + "A81001,U10001,2024-06-01,"
  )
}

extension RelationshipCheck {
  /// Spells of one practice in one network that have days in common.
  func overlapsInOneNetwork() -> [Finding] {
    overlaps().filter { $0.first.row.network == $0.second.row.network }.map { first, second in
      Finding(
        .overlapInOneNetwork,
        "The spells from \(first.row.start) and from \(second.row.start) overlap",
        at: second.findingPlace(of: "start"),
        counterpart: first.findingPlace(of: "end"),
        subject: second.row.subject
      )
    }
  }
}
