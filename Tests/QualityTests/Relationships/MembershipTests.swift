import Findings
import Quality
import Testing

@Suite struct MembershipTests {
  @Test(arguments: [
    ("2024-03-31", false), ("2024-04-01", true), ("2024-06-30", true), ("2024-07-01", false),
  ])
  func bothDaysAreIncluded(_ day: String, _ isMember: Bool) throws {
    let spell = try GeneratedSpells.spell("A10001 U10001 2024-04-01 2024-06-30")
    let membership = Membership([spell], on: try GeneratedSpells.day(day))
    #expect(membership.members(of: spell.network) == (isMember ? [spell.practice] : []))
    #expect(
      membership.network(of: spell.practice) == (isMember ? .network(spell.network) : .noNetwork)
    )
    #expect(spell.contains(try GeneratedSpells.day(day)) == isMember)
  }

  @Test func noneOfTwoNetworksIsPicked() throws {
    let spells = try GeneratedSpells.spells([
      "A10001 U10002 2024-04-01 2024-06-30", "A10001 U10001 2024-06-30", "A10001 U10003 2024-06-30",
      "A10002 U10001 2024-04-01", "A10002 U10001 2024-05-01",
    ])
    let membership = Membership(spells, on: try GeneratedSpells.day("2024-06-30"))
    let networks = try (1...3).map { try GeneratedSpells.code("U", $0) }
    let practices = try (1...2).map { try GeneratedSpells.code("A", $0) }
    #expect(membership.network(of: practices[0]) == .several(networks))
    #expect(membership.network(of: practices[1]) == .network(networks[0]))
    #expect(membership.members(of: networks[0]) == practices)
    #expect(membership.contestedPractices == [practices[0]])
    #expect(membership.networks == networks && membership.practices == practices)
    #expect(membership.count == 2)
    let findings = membership.contestedFindings(at: .init(source: "r.csv"))
    #expect(findings.map(\.rule.id) == ["NET014"])
    #expect(
      findings.first?.message
        == "On 2024-06-30 the practice is in U10001 and in U10002 and in U10003"
    )
  }

  @Test func severalDaysTogetherAreAsEachAlone() throws {
    var generator = SeededGenerator(seed: 11)
    let days = try (-3...70).map { try GeneratedSpells.day("2024-03-01").adding(days: $0) }
    for _ in 0..<50 {
      let spells = try GeneratedSpells.random(8, using: &generator)
      let together = Membership.all(spells, on: days.reversed()).reversed()
      for (day, membership) in zip(days, together) {
        let alone = Membership(spells, on: day)
        #expect(membership.day == day && membership.practices == alone.practices)
        #expect(membership.networks == alone.networks)
        for practice in alone.practices {
          #expect(membership.network(of: practice) == alone.network(of: practice))
        }
        for network in alone.networks {
          #expect(membership.members(of: network) == alone.members(of: network))
        }
      }
    }
  }

  @Test func bothDirectionsAgreeWithTheDefinition() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let spells = try GeneratedSpells.random(8, using: &generator)
      let day = try GeneratedSpells.day("2024-03-01").adding(
        days: Int.random(in: 0...60, using: &generator)
      )
      let membership = Membership(spells, on: day)
      #expect(membership.practices == Membership(spells.reversed(), on: day).practices)
      for number in 1...4 {
        let practice = try GeneratedSpells.code("A", number)
        let networks = Set(
          spells.filter { $0.practice == practice && $0.start <= day && day <= ($0.end ?? day) }
            .map(\.network)
        ).sorted()
        let expected: Membership.Answer =
          networks.count > 1
          ? .several(networks) : networks.first.map { .network($0) } ?? .noNetwork
        #expect(membership.network(of: practice) == expected)
        for network in networks { #expect(membership.members(of: network).contains(practice)) }
      }
    }
  }
}
