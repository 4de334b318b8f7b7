import Findings
import Quality
import Testing

@Suite struct PopulationFundingTests {
  typealias Sample = CalculationSample

  private func core() throws -> PopulationFunding {
    let day = try Sample.date("2024-01-01")
    return PopulationFunding([
      .init(try Sample.decimal("2.218"), .raw, asAt: day),
      .init(try Sample.decimal("0.698"), .weighted, asAt: day),
    ])
  }

  /// C1: core funding of a network in 2024/25, 40,000 registered and 41,000 adjusted.
  @Test func c1CoreFundingIsRoundedOnce() throws {
    let day = try Sample.date("2024-01-01")
    var silence: Explanation?
    let paid = try core().payment(
      on: [
        ListSize(patients: 41_000, .weighted, asAt: day),
        ListSize(patients: 40_000, asAt: try Sample.date("2023-10-01")),
        ListSize(patients: 40_000, asAt: day),
      ],
      explanation: &silence
    )
    #expect(paid.figure?.description == "117338.00")
  }

  @Test func partsOfAPennyAreAddedBeforeTheyAreRounded() throws {
    let rate = PopulationFunding.Rate(try Sample.decimal("0.004"), .raw)
    var silence: Explanation?
    let paid = PopulationFunding([rate, rate]).payment(
      on: [ListSize(patients: 1)],
      explanation: &silence
    )
    #expect(paid.figure?.description == "0.01")
  }

  @Test func aListOfAnotherDayOrKindIsNotTaken() throws {
    var silence: Explanation?
    let paid = try core().payment(
      on: [ListSize(patients: 40_000, asAt: try Sample.date("2024-04-01"))],
      explanation: &silence
    )
    #expect(paid.figure == nil)
    #expect(
      paid.problems.map(\.message) == [
        "The terms ask for the raw list as at 2024-01-01 and there is the raw list as "
          + "at 2024-04-01, so the payment stays blank",
        "The weighted list as at 2024-01-01 has no size, so the payment stays blank",
      ]
    )
    #expect(paid.problems.map(\.rule.id) == ["CAL016", "CAL004"])
  }

  /// Percentage of the earlier year's achievement, or a figure that was agreed.
  @Test(arguments: [
    ("80", "1", "100000.01", "80000.01"), ("70", "1", "100000.00", "70000.00"),
    ("60", "1.05", "1000.00", "630.00"),
  ])
  func aspirationIsAParameterOfTheYear(
    _ percent: String,
    _ uprating: String,
    _ earlier: String,
    _ pays: String
  ) throws {
    let aspiration = Aspiration(
      percent: try Sample.decimal(percent),
      uprating: try Sample.decimal(uprating)
    )
    var silence: Explanation?
    let paid = aspiration.payment(achievement: try Sample.money(earlier), explanation: &silence)
    #expect(paid.figure?.description == pays)
    #expect(try Money.sum(paid.figure?.instalments(aspiration.months) ?? []) == paid.figure)
    let agreed = try Sample.money("5.00")
    #expect(
      aspiration.payment(achievement: nil, agreed: agreed, explanation: &silence)
        == .figure(agreed)
    )
    let unknown = aspiration.payment(achievement: nil, explanation: &silence)
    #expect(unknown.problems.map(\.rule.id) == ["CAL010"])
  }
}
