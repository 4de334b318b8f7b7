import Findings
import Quality
import Testing

@Suite struct NetworkTotalComparisonTests {
  /// Members A10001 and A10002; A10003 to A10005 are not.
  private func compare(
    _ values: [Int: (String?, String?)],
    official: (String, String),
    candidates: [Int] = [3, 4, 5]
  ) throws -> NetworkTotalComparison {
    let fields = try [#require(FieldID("A.Denominator")), #require(FieldID("A.Numerator"))]
    var table: [ODSCode: [FieldID: AchievementValue]] = [:]
    for (number, pair) in values {
      let practice = try GeneratedSpells.code("A", number)
      table[practice, default: [:]][fields[0]] = pair.0.flatMap { AchievementValue($0) }
      table[practice, default: [:]][fields[1]] = pair.1.flatMap { AchievementValue($0) }
    }
    var totals: [FieldID: AchievementValue] = [:]
    totals[fields[0]] = AchievementValue(official.0)
    totals[fields[1]] = AchievementValue(official.1)
    return NetworkTotalComparison(
      official: totals,
      members: try [1, 2].map { try GeneratedSpells.code("A", $0) },
      candidates: try candidates.map { try GeneratedSpells.code("A", $0) },
      value: { table[$0]?[$1] }
    )
  }

  private func words(_ comparison: NetworkTotalComparison) -> [String] {
    comparison.explanations.map {
      switch $0 {
      case .included(let practice): "+\(practice)"
      case .excluded(let practice): "-\(practice)"
      }
    }
  }

  private let members: [Int: (String?, String?)] = [
    1: ("100", "50"), 2: ("80", "40"), 3: ("30", "10"), 4: ("30", "12"), 5: ("30", "10"),
  ]

  @Test func agreeing() throws {
    let comparison = try compare(members, official: ("180", "90"))
    #expect(comparison.agrees && comparison.differences.isEmpty && comparison.explanations.isEmpty)
    #expect(
      comparison.finding(
        network: try GeneratedSpells.code("U", 1),
        day: CalendarDate(days: 0),
        at: Place(source: "x")
      ) == nil
    )
  }

  @Test func allPracticesThatExplainAreNamed() throws {
    #expect(words(try compare(members, official: ("210", "102"))) == ["+A10004"])
    #expect(words(try compare(members, official: ("210", "100"))) == ["+A10003", "+A10005"])
    #expect(
      words(try compare(members, official: ("210", "100"), candidates: [5, 3, 5, 1])) == [
        "+A10005", "+A10003",
      ]
    )
    #expect(words(try compare(members, official: ("80", "40"))) == ["-A10001"])
    // One field agrees with a practice and the other does not: it explains nothing.
    #expect(words(try compare(members, official: ("210", "90"))) == [])
    #expect(
      try compare(members, official: ("210", "90")).differences.map(\.field.text) == [
        "A.Denominator"
      ]
    )
  }

  @Test func missingExplainsNothingByItself() throws {
    var values = members
    values[3] = ("30", "")
    #expect(words(try compare(values, official: ("210", "90"))) == [])
    values = members
    values[2] = ("80", nil)
    let comparison = try compare(values, official: ("100", "50"))
    #expect(comparison.missing.map(\.text) == ["A10002"])
    #expect(words(comparison) == ["-A10002"])
  }

  @Test func whatIsNoNumberIsNotCompared() throws {
    let comparison = try compare(members, official: ("", "90"))
    #expect(comparison.notCompared.map(\.text) == ["A.Denominator"])
    #expect(comparison.compared.map(\.text) == ["A.Numerator"] && comparison.agrees)
    let nothing = try compare(members, official: ("", "Y"))
    #expect(nothing.compared.isEmpty && !nothing.agrees)
  }

  @Test func theFindingSaysWhy() throws {
    let network = try GeneratedSpells.code("U", 1)
    let day = try GeneratedSpells.day("2025-03-31")
    func message(_ comparison: NetworkTotalComparison) -> String? {
      comparison.finding(network: network, day: day, at: Place(source: "x"))?.message
    }
    #expect(
      message(try compare(members, official: ("210", "100")))
        == "A.Denominator is 210 in CQRS and 180 here and 1 more fields differ: "
        + "with A10003, which is no member, they agree, or with A10005, which is no member, they agree"
    )
    #expect(
      message(try compare(members, official: ("181", "90")))
        == "A.Denominator is 181 in CQRS and 180 here: no single practice explains it"
    )
  }
}
