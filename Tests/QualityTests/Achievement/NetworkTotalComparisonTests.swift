import Findings
import Quality
import Testing

@Suite struct NetworkTotalComparisonTests {
  /// Members A10001 and A10002; A10003 to A10005 are not.
  private func compare(
    _ values: [Int: (String?, String?)],
    official: (Int64, Int64),
    _ others: [(number: Int, relation: NetworkTotalComparison.Relation)] = [
      (3, .former), (4, .former), (5, .former),
    ]
  ) throws -> NetworkTotalComparison {
    let fields = try [#require(FieldID("A.Denominator")), #require(FieldID("A.Numerator"))]
    var table: [ODSCode: [FieldID: AchievementValue]] = [:]
    for (number, pair) in values {
      let practice = try GeneratedSpells.code("A", number)
      table[practice, default: [:]][fields[0]] = pair.0.flatMap { AchievementValue($0) }
      table[practice, default: [:]][fields[1]] = pair.1.flatMap { AchievementValue($0) }
    }
    let members = try [1, 2].map { try GeneratedSpells.code("A", $0) }
    var ours: [FieldID: Int64] = [:]
    for field in fields {
      ours[field] = NetworkTotal(of: members) { table[$0]?[field] }.sumSoFar
    }
    var comparison = NetworkTotalComparison(
      official: [fields[0]: official.0, fields[1]: official.1],
      ours: ours,
      members: members
    )
    for (number, relation) in others + [(1, .member), (2, .member)] {
      let practice = try GeneratedSpells.code("A", number)
      guard let held = table[practice] else { continue }
      comparison.take(practice, as: relation) { held[$0] }
    }
    return comparison
  }

  private func words(_ comparison: NetworkTotalComparison) -> [String] {
    comparison.explanations.map {
      switch $0 {
      case .included(let practice): "+\(practice)"
      case .counted(let practice): "?\(practice)"
      case .excluded(let practice): "-\(practice)"
      }
    }
  }

  private var key: PartKey {
    get throws {
      PartKey(
        service: try #require(ServiceCode("NCD2425")),
        achievementDate: try GeneratedSpells.day("2025-03-31")
      )
    }
  }

  private let members: [Int: (String?, String?)] = [
    1: ("100", "50"), 2: ("80", "40"), 3: ("30", "10"), 4: ("30", "12"), 5: ("30", "10"),
  ]

  @Test func agreeing() throws {
    let comparison = try compare(members, official: (180, 90))
    #expect(comparison.agrees && comparison.differences.isEmpty && comparison.explanations.isEmpty)
    #expect(
      comparison.finding(
        network: try GeneratedSpells.code("U", 1),
        in: try key,
        at: Place(source: "x")
      ) == nil
    )
  }

  @Test func allPracticesThatExplainAreNamed() throws {
    #expect(words(try compare(members, official: (210, 102))) == ["+A10004"])
    #expect(words(try compare(members, official: (210, 100))) == ["+A10003", "+A10005"])
    #expect(
      words(try compare(members, official: (210, 100), [(3, .neighbour), (5, .former)])) == [
        "+A10005", "+A10003",
      ]
    )
    #expect(words(try compare(members, official: (80, 40))) == ["-A10001"])
    // One field agrees with a practice and the other does not: it explains nothing.
    #expect(words(try compare(members, official: (210, 90))) == [])
    #expect(
      try compare(members, official: (210, 90)).differences.map(\.field.text) == [
        "A.Denominator"
      ]
    )
  }

  @Test func missingExplainsNothingByItself() throws {
    var values = members
    values[3] = ("30", "")
    #expect(words(try compare(values, official: (210, 90))) == [])
    values = members
    values[2] = ("80", nil)
    let comparison = try compare(values, official: (100, 50))
    #expect(comparison.missing.map(\.text) == ["A10002"])
    #expect(words(comparison) == ["-A10002"])
  }

  @Test func whatCannotBeAddedUpIsNotCompared() throws {
    var values = members
    values[1] = ("Y", "50")
    let comparison = try compare(values, official: (180, 90))
    #expect(comparison.notCompared.map(\.text) == ["A.Denominator"])
    #expect(comparison.agrees)
    values[2] = ("80", "N")
    let nothing = try compare(values, official: (180, 90))
    #expect(nothing.notCompared.count == 2 && !nothing.agrees && nothing.missing.isEmpty)
  }

  @Test func aPracticeOfSeveralNetworksComesFirst() throws {
    let comparison = try compare(members, official: (210, 100), [(3, .former), (5, .contested)])
    #expect(words(comparison) == ["?A10005", "+A10003"])
    #expect(
      comparison.explanations.first?.sentence
        == "with A10005, which is in several networks on the day, they agree"
    )
  }

  @Test func theFindingSaysWhy() throws {
    let network = try GeneratedSpells.code("U", 1)
    let key = try key
    func message(_ comparison: NetworkTotalComparison) -> String? {
      comparison.finding(network: network, in: key, at: Place(source: "x"))?.message
    }
    #expect(
      message(try compare(members, official: (210, 100)))
        == "A.Denominator is 210 in CQRS and 180 here, and 1 more field differs: "
        + "with A10003, which is no member, they agree, or with A10005, which is no member, they agree"
    )
    #expect(
      message(try compare(members, official: (181, 90)))
        == "A.Denominator is 181 in CQRS and 180 here: no single practice explains it"
    )
    var values = members
    values[4] = values[3]
    values[2] = ("80", nil)
    #expect(
      message(try compare(values, official: (210, 60)))
        == "A.Denominator is 210 in CQRS and 180 here, and 1 more field differs: any one of 3 "
        + "practices would explain it; member A10002 has no value for some field"
    )
  }
}
