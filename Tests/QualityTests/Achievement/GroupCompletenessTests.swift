import Quality
import Testing

@Suite struct GroupCompletenessTests {
  private func groups(_ values: [String: String], _ level: Level = .practice) throws
    -> [GroupCompleteness]
  {
    let service = try #require(try DefinitionSample().definitions().services.first)
    return GroupRequirements(of: service, at: level).completeness { field in
      values[field.text].flatMap { AchievementValue($0) }
    }
  }

  @Test func submittedOfPossible() throws {
    let all = [
      "CAN04.Numerator": "0", "CAN04.Denominator": "9", "HI03.Numerator": "1",
      "HI03.Denominator": "2",
      "HI21.Count": "3",
    ]
    let complete = try groups(all)
    #expect(
      complete.map { "\($0.group): \($0)" } == [
        "Early diagnosis: 1 of 1", "Learning disability: 2 of 2",
      ]
    )
    #expect(complete.allSatisfy { $0.isComplete })

    var some = all
    some["HI21.Count"] = ""
    some["CAN04.Numerator"] = nil
    let partly = try groups(some)
    #expect(partly.map(\.description) == ["0 of 1", "1 of 2"])
    #expect(partly.flatMap { $0.missing.map(\.text) } == ["CAN04", "HI21"])
    #expect(partly.flatMap { $0.missingFields.map(\.text) } == ["CAN04.Numerator", "HI21.Count"])
  }

  @Test func networksHaveTheirOwnIndicators() throws {
    #expect(try groups([:], .network).map { "\($0.group): \($0)" } == ["Ticks: 0 of 1"])
    #expect(try groups(["COV01.Flag": "N"], .network).first?.isComplete == true)
  }
}
