import Findings
import Quality
import Testing

@Suite struct RelationshipCheckTests {
  private func findings(_ lines: [String], known: Set<ODSCode>? = nil) throws -> [Finding] {
    let rows = try lines.enumerated().map { number, line in
      Placed(
        RelationshipRow(spell: try GeneratedSpells.spell(line)),
        at: Place(source: "r.csv", line: number + 2)
      )
    }
    return RelationshipCheck(rows, on: try GeneratedSpells.day("2025-03-01"), known: known)
      .findings()
  }

  @Test(arguments: [
    (["A10001 U10001 2024-04-01"], []),
    (["A10001 U10001 2024-04-01 2024-06-30", "A10001 U10002 2024-07-01"], []),
    (["A10001 U10001 2024-04-01 2024-06-30", "A10001 U10002 2024-06-30"], ["NET001 r.csv:3"]),
    (["A10001 U10002 2024-06-30", "A10001 U10001 2024-04-01"], ["NET001 r.csv:2"]),
    (["A10001 U10002 2024-06-30", "A10001 U10001 2024-06-30"], ["NET001 r.csv:2"]),
    (["A10001 U10001 2024-04-01 2024-04-01"], ["NET002 r.csv:2"]),
    (["A10001 U10001 2024-04-01 2024-03-31"], ["NET003 r.csv:2"]),
    (["A10001 U10001 2025-03-01"], []),
    (["A10001 U10001 2025-03-02"], ["NET004 r.csv:2"]),
    (["A10001 U10001 2024-04-01 2025-03-01"], []),
    (["A10001 U10001 2024-04-01 2025-03-02"], ["NET005 r.csv:2"]),
    (["A10001 U10001 2024-04-01", "A10001 U10001 2024-04-01 2024-06-30"], ["NET007 r.csv:3"]),
    (["A10001 U10001 2024-04-01", "A10001 U10001 2024-06-01"], ["NET008 r.csv:3"]),
    (["A10001 U10001 2024-04-01 2024-05-31", "A10001 U10001 2024-06-01"], []),
    (
      [
        "A10001 U10001 2024-04-01", "A10001 U10001 2024-05-01 2024-05-31",
        "A10001 U10002 2024-06-01",
      ], ["NET001 r.csv:4", "NET008 r.csv:3"]
    ),
  ])
  func finds(_ lines: [String], _ expected: [String]) throws {
    #expect(try findings(lines).map { "\($0.rule.id) \($0.place.text)" } == expected)
  }

  @Test func unknownOrganisationsOnlyWhereSomeAreKnown() throws {
    let lines = ["A10001 U10001 2024-04-01"]
    #expect(try findings(lines).isEmpty)
    let found = try findings(lines, known: [try GeneratedSpells.code("U", 1)])
    #expect(found.map(\.rule.id) == ["NET006"] && found.first?.subject == "practice A10001")
    #expect(found.first?.place.field == "practice")
  }

  @Test func overlapsSayWhichDays() throws {
    let found = try findings([
      "A10001 U10001 2024-04-01 2024-06-30", "A10001 U10002 2024-06-01 2024-12-31",
    ])
    #expect(
      found.first?.message
        == "Practice A10001 is in U10001 and in U10002 from 2024-06-01 to 2024-06-30"
    )
    #expect(found.first?.counterpart?.text == "r.csv:2")
  }
}
