import Findings
import Quality
import Testing

@Suite struct RelationshipComparisonTests {
  static let old = [
    "A10001 U10001 2019-07-01", "A10002 U10001 2019-07-01", "A10003 U10001 2019-07-01",
    "A10004 U10002 2019-07-01", "A10005 U10002 2019-07-01 2024-05-31",
    "A10006 U10002 2019-07-01 2024-08-31",
    "A10007 U10002 2019-07-01", "A10008 U10002 2024-01-01",
  ]
  static let new = [
    "A10001 U10001 2019-07-01 2024-06-30", "A10001 U10002 2024-07-01",
    "A10002 U10001 2019-07-01 2024-07-15",
    "A10003 U10001 2020-07-01", "A10004 U10002 2019-07-01", "A10005 U10002 2019-07-01",
    "A10006 U10002 2019-07-01 2024-07-31", "A10008 U10002 2024-01-01 2024-06-30",
    "A10008 U10002 2024-07-01",
    "A10009 U10001 2024-07-10",
  ]

  static func compare(_ old: [String] = old, _ new: [String] = new) throws -> RelationshipComparison
  {
    RelationshipComparison(
      old: try GeneratedSpells.spells(old),
      new: try GeneratedSpells.spells(new),
      oldDay: try GeneratedSpells.day("2024-06-20"),
      newDay: try GeneratedSpells.day("2024-07-20")
    )
  }

  @Test func everyKindOfDifference() throws {
    let comparison = try Self.compare()
    var counts = RelationshipCounts()
    counts.added = 4
    counts.removed = 2
    counts.correctedStarts = 1
    counts.closed = 3
    counts.reopened = 1
    counts.endChanged = 1
    counts.moved = 1
    counts.left = 2
    counts.joined = 2
    #expect(RelationshipCounts(comparison) == counts)
    #expect(comparison.correctedStarts.map(\.new.start.iso) == ["2020-07-01"])
    #expect(
      comparison.moved.map { "\($0.practice) \($0.from) \($0.to)" } == ["A10001 U10001 U10002"]
    )
    #expect(comparison.left.map(\.practice.text) == ["A10002", "A10007"])
    #expect(comparison.joined.map(\.practice.text) == ["A10005", "A10009"])
    // A10008 was closed and goes on: it neither left nor joined, on any day.
    #expect(!comparison.changes.all.contains { $0.practice.text == "A10008" })
  }

  @Test func findingsOfEveryKind() throws {
    let file = Place(source: "new.csv")
    let comparison = try Self.compare()
    let findings = comparison.findings(at: file) { spell in
      spell.practice.text == "A10003" ? Place(source: "new.csv", line: 5) : nil
    }
    #expect(
      findings.filter { $0.rule == .spellRemoved }.map(\.subject) == [
        "practice A10007 in network U10002"
      ]
    )
    #expect(findings.filter { $0.rule == .startCorrected }.map(\.place.text) == ["new.csv:5"])
    #expect(findings.count { $0.rule == .spellReopened } == 1)
    #expect(
      findings.filter { $0.rule == .changeBackDated }.map(\.subject) == [
        "practice A10003 in network U10001", "practice A10005 in network U10002",
        "practice A10007 in network U10002",
      ]
    )
    let later = comparison.findings(
      at: file,
      calculatedThrough: try GeneratedSpells.day("2024-07-20")
    )
    #expect(later.count { $0.rule == .changeBackDated } == 7)
  }

  @Test func sameRelationshipsDifferInNothing() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<100 {
      let spells = Dictionary(
        try GeneratedSpells.random(8, using: &generator).map {
          ("\($0.practice)\($0.network)\($0.start)", $0)
        },
        uniquingKeysWith: { first, _ in first }
      ).values.sorted()
      let day = try GeneratedSpells.day("2024-03-20")
      let comparison = RelationshipComparison(
        old: spells,
        new: spells.reversed(),
        oldDay: day,
        newDay: day
      )
      #expect(RelationshipCounts(comparison) == RelationshipCounts())
      #expect(comparison.changes.all.isEmpty)
    }
  }

  @Test func backwardsIsTheOppositeAndOrderDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<100 {
      let old = try GeneratedSpells.random(8, using: &generator)
      let new = try GeneratedSpells.random(8, using: &generator)
      let (oldDay, newDay) = (
        try GeneratedSpells.day("2024-03-20"), try GeneratedSpells.day("2024-04-01")
      )
      let forth = RelationshipComparison(old: old, new: new, oldDay: oldDay, newDay: newDay)
      let back = RelationshipComparison(
        old: new.reversed(),
        new: old.reversed(),
        oldDay: newDay,
        newDay: oldDay
      )
      var expected = RelationshipCounts(back)
      swap(&expected.added, &expected.removed)
      swap(&expected.closed, &expected.reopened)
      swap(&expected.left, &expected.joined)
      #expect(RelationshipCounts(forth) == expected)
    }
  }

  @Test func severalNetworksAreNeitherMoveNorLeave() throws {
    let comparison = try Self.compare(
      ["A10001 U10001 2019-07-01"],
      ["A10001 U10001 2019-07-01", "A10001 U10002 2024-07-01"]
    )
    #expect(comparison.contested.map(\.text) == ["A10001"])
    #expect(comparison.moved.isEmpty && comparison.left.isEmpty && comparison.joined.isEmpty)
    #expect(comparison.findings(at: Place(source: "n")).map(\.rule.id) == ["NET014"])
  }
}
