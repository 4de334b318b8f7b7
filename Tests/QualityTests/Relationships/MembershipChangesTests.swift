import Quality
import Testing

@Suite struct MembershipChangesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: [String]
    let new: [String]
    let changes: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "joins",
      old: [],
      new: ["A10001 U10001 2024-10-01"],
      changes: ["A10001 U10001 joined 2024-10-01 2025-03-31"]
    ),
    Case(
      testDescription: "leaves",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2019-07-01 2024-09-30"],
      changes: ["A10001 U10001 left 2024-10-01 2025-03-31"]
    ),
    Case(
      testDescription: "moves: one leave and one join",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2019-07-01 2024-09-30", "A10001 U10002 2024-10-01"],
      changes: [
        "A10001 U10001 left 2024-10-01 2025-03-31", "A10001 U10002 joined 2024-10-01 2025-03-31",
      ]
    ),
    Case(
      testDescription: "closed and goes on the next day",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2019-07-01 2024-09-30", "A10001 U10001 2024-10-01"],
      changes: []
    ),
    Case(
      testDescription: "closed and goes on after a gap",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2019-07-01 2024-09-30", "A10001 U10001 2024-10-02"],
      changes: ["A10001 U10001 left 2024-10-01 2024-10-01"]
    ),
    Case(
      testDescription: "start corrected before the service",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2020-07-01"],
      changes: []
    ),
    Case(
      testDescription: "start corrected to earlier within the service",
      old: ["A10001 U10001 2024-07-01"],
      new: ["A10001 U10001 2024-06-01"],
      changes: ["A10001 U10001 started earlier 2024-06-01 2024-06-30"]
    ),
    Case(
      testDescription: "start corrected to later within the service",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2024-06-01"],
      changes: ["A10001 U10001 started later 2024-04-01 2024-05-31"]
    ),
    Case(
      testDescription: "start corrected and closed",
      old: ["A10001 U10001 2024-05-01"],
      new: ["A10001 U10001 2024-06-01 2024-09-30"],
      changes: [
        "A10001 U10001 started later 2024-05-01 2024-05-31",
        "A10001 U10001 left 2024-10-01 2025-03-31",
      ]
    ),
    Case(
      testDescription: "leave taken back",
      old: ["A10001 U10001 2019-07-01 2024-09-30"],
      new: ["A10001 U10001 2019-07-01"],
      changes: ["A10001 U10001 joined 2024-10-01 2025-03-31"]
    ),
    Case(
      testDescription: "spell removed altogether",
      old: ["A10001 U10001 2024-05-01"],
      new: [],
      changes: ["A10001 U10001 left 2024-05-01 2025-03-31"]
    ),
    Case(
      testDescription: "joins after the service",
      old: [],
      new: ["A10001 U10001 2025-04-01"],
      changes: []
    ),
    Case(
      testDescription: "leaves at the end of the service",
      old: ["A10001 U10001 2019-07-01"],
      new: ["A10001 U10001 2019-07-01 2025-03-31"],
      changes: []
    ),
    Case(
      testDescription: "reversed spells have no days",
      old: [],
      new: ["A10001 U10001 2024-05-02 2024-05-01"],
      changes: []
    ),
    Case(
      testDescription: "one-day spells have one day",
      old: [],
      new: ["A10001 U10001 2024-05-01 2024-05-01"],
      changes: ["A10001 U10001 joined 2024-05-01 2024-05-01"]
    ),
  ])
  func withinAService(_ example: Case) throws {
    let changes = MembershipChanges(
      from: try GeneratedSpells.spells(example.old),
      to: try GeneratedSpells.spells(example.new)
    )
    let found = changes.within(
      try GeneratedSpells.day("2024-04-01"),
      try GeneratedSpells.day("2025-03-31")
    ).map {
      "\($0.practice) \($0.network) \($0.kind.rawValue) \($0.from) \($0.through?.iso ?? "on")"
    }
    #expect(found == example.changes)
  }

  @Test func everyDayThatDiffersIsInExactlyOneChange() throws {
    var generator = SeededGenerator(seed: 8)
    let first = try GeneratedSpells.day("2024-02-20")
    for _ in 0..<300 {
      let old = try GeneratedSpells.random(6, using: &generator)
      let new =
        Bool.random(using: &generator)
        ? try GeneratedSpells.random(6, using: &generator)
        : Array(old.dropFirst()) + (try GeneratedSpells.random(1, using: &generator))
      let changes = MembershipChanges(from: old, to: new)
      #expect(changes == MembershipChanges(from: old.reversed(), to: new.reversed()))
      #expect(changes.all == changes.all.sorted())
      var wrong = 0
      for offset in 0..<90 {
        let day = first.adding(days: offset)
        for practice in try (1...4).map({ try GeneratedSpells.code("A", $0) }) {
          for network in try (1...3).map({ try GeneratedSpells.code("U", $0) }) {
            func isMember(_ spells: [Spell]) -> Bool {
              spells.contains {
                $0.practice == practice && $0.network == network && $0.contains(day)
              }
            }
            let expected = isMember(old) == isMember(new) ? [] : [isMember(new)]
            let found = changes.all
              .filter { $0.practice == practice && $0.network == network && $0.affects(day) }
              .map(\.isGain)
            if found != expected { wrong += 1 }
          }
        }
      }
      #expect(wrong == 0)
    }
  }

  @Test func backDatedChangesAreThoseBeforeTheDay() throws {
    let changes = MembershipChanges(
      from: [],
      to: try GeneratedSpells.spells(["A10001 U10001 2024-05-01", "A10002 U10001 2024-06-01"])
    )
    #expect(
      changes.backDated(before: try GeneratedSpells.day("2024-06-01")).map(\.practice.text) == [
        "A10001"
      ]
    )
    #expect(
      changes.all.count == 2 && changes.all.allSatisfy { $0.through == nil && $0.isJoinOrLeave }
    )
  }
}
