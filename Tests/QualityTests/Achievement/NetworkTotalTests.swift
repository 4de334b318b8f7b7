import Quality
import Testing

@Suite struct NetworkTotalTests {
  private func total(_ values: [String?]) throws -> NetworkTotal {
    let members = try values.indices.map { try GeneratedSpells.code("A", $0) }
    return NetworkTotal(of: members) { member in
      members.firstIndex(of: member).flatMap { values[$0] }.flatMap { AchievementValue($0) }
    }
  }

  @Test func missingIsNeverZero() throws {
    let second = try GeneratedSpells.code("A", 1)
    #expect(try total(["3", "4", "0"]) == .complete(7))
    #expect(try total(["3", nil, "0"]) == .incomplete(3, missing: [second]))
    #expect(try total(["3", "", "0"]) == .incomplete(3, missing: [second]))
    #expect(try total(["3", "Y"]) == .notAddable([second]))
    #expect(try total([]) == .noMembers)
    #expect(try total([]).sumSoFar == nil)
    #expect(try total(["3", nil]).completeSum == nil)
    #expect(try total(["3", nil]).sumSoFar == 3)
  }

  @Test func sumsThatAreTooLargeAreSaid() throws {
    let large = [String](repeating: "999999999999999999", count: 10)
    #expect(try total(large) == .notAddable([try GeneratedSpells.code("A", 9)]))
  }
}
