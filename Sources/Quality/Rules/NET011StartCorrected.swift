public import Findings

extension Rule {
  /// NET011: the start of a spell was corrected.
  public static let startCorrected = Rule(
    id: "NET011",
    severity: .note,
    title: "The start of a spell was corrected",
    why: "The practice neither joined nor left; only the days between the two starts differ.",
    remedy: "Nothing, unless an achievement date lies between the two starts.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,   (older file)\n"
      + "A81001,U10001,2024-07-01,   (newer file)",
    good: "practice,network,start,end\nA81001,U10001,2024-04-01,   (both files)"
  )
}

extension RelationshipComparison {
  /// Corrected starts.
  func startsCorrected(at file: (ODSCode) -> Place, placeOf place: (Spell) -> Place?) -> [Finding] {
    correctedStarts.map { change in
      Finding(
        .startCorrected,
        "The start was corrected from \(change.old.start) to \(change.new.start)",
        at: place(change.new) ?? file(change.new.network),
        subject: "practice \(change.new.practice) in network \(change.new.network)"
      )
    }
  }
}
