import Findings
import Quality
import Testing

/// ACC-08 of 2023/24: 71 points from 85 to 90 per cent, all of which every network was given.
@Suite struct StandingTests {
  typealias Sample = CalculationSample

  private func gift(
    _ gift: PointsOverride.Gift,
    reference: String = "NHS England, 7 June 2024",
    by actor: String = "J. Baker",
    reason: String = "the data cannot be used"
  ) throws -> PointsOverride {
    PointsOverride(
      try Sample.indicator("ACC-08"),
      gift,
      reference: reference,
      by: actor,
      at: try Sample.time("2024-06-10T09:00:00"),
      reason: reason
    )
  }

  private func standing(
    _ value: AchievedValue,
    _ override: PointsOverride?,
    list: Int64? = 50_000
  ) throws -> Standing {
    var silence: Explanation?
    return Standing(
      of: value,
      terms: try Sample.terms("ACC-08", "71", "85", "90"),
      worth: try Sample.parameters("198", average: 50_000)
        .worth(list: list.map { ListSize(patients: $0) }),
      override: override,
      explanation: &silence
    )
  }

  private let half = AchievedValue.fraction(numerator: 875, denominator: 1000)

  @Test func i5CalculatedAndGivenStandSideBySide() throws {
    let plain = try standing(half, nil)
    #expect(plain.points.figure?.stated.description == "35.5")
    #expect(plain.payment.figure?.description == "7029.00")
    #expect(plain.difference == .zero)

    let given = try standing(half, gift(.share(percent: Sample.decimal("100"))))
    #expect(given.calculatedPoints.figure?.stated.description == "35.5")
    #expect(given.calculatedPayment.figure?.description == "7029.00")
    #expect(given.points.figure?.stated.description == "71")
    #expect(given.payment.figure?.description == "14058.00")
    #expect(given.difference?.description == "7029.00")
    #expect(given.override?.reference == "NHS England, 7 June 2024")
    #expect(given.refused == [])
  }

  @Test func pointsAndPaymentsCanBeGivenToo() throws {
    let points = try standing(half, gift(.points(Sample.decimal("50"))))
    #expect(points.points.figure?.stated.description == "50")
    #expect(points.payment.figure?.description == "9900.00")
    let third = try standing(half, gift(.share(percent: Sample.decimal("33.3"))))
    #expect(third.points.figure?.stated.description == "23.64")
    let money = try standing(half, gift(.payment(Sample.money("12.34"))))
    #expect(money.points.figure?.stated.description == "35.5")
    #expect(money.payment.figure?.description == "12.34")
    #expect(money.difference?.description == "-7016.66")
  }

  @Test func whatCouldNotBeCalculatedCanBeGiven() throws {
    let given = try standing(
      .missing(.numerator),
      gift(.share(percent: Sample.decimal("100")))
    )
    #expect(given.calculatedPoints.figure == nil)
    #expect(given.payment.figure?.description == "14058.00")
    #expect(given.difference == nil)
    let withoutList = try standing(half, gift(.points(Sample.decimal("71"))), list: nil)
    #expect(withoutList.points.figure?.stated.description == "71")
    #expect(withoutList.payment.problems.map(\.rule.id) == ["CAL004"])
  }

  @Test func everyReasonForABlankIsSaid() throws {
    let blank = try standing(.missing(.numerator), nil, list: nil)
    #expect(blank.payment.problems.map(\.rule.id) == ["CAL010", "CAL004"])
  }

  @Test(arguments: [
    ("", "J. Baker", "why", "reference"), ("letter", "  ", "why", "person"),
    ("letter", "J. Baker", "", "reason"),
  ])
  func withoutAuthorityTheCalculationStands(
    _ reference: String,
    _ actor: String,
    _ reason: String,
    _ lacks: String
  ) throws {
    let refused = try standing(
      half,
      gift(.points(Sample.decimal("71")), reference: reference, by: actor, reason: reason)
    )
    #expect(refused.override == nil)
    #expect(refused.points.figure?.stated.description == "35.5")
    #expect(refused.refused == [.overrideIncomplete(lacks)])
    #expect(refused.refused.map(\.rule.id) == ["CAL013"])
  }

  @Test func nobodyCanGiveMoreThanThereIs() throws {
    for wrong: PointsOverride.Gift in [
      .points(try Sample.decimal("71.01")), .points(try Sample.decimal("-1")),
      .share(percent: try Sample.decimal("100.1")), .share(percent: try Sample.decimal("-1")),
      .payment(Money(pence: -1)),
    ] {
      let refused = try standing(half, gift(wrong))
      #expect(refused.points.figure?.stated.description == "35.5")
      #expect(refused.refused.map(\.rule.id) == ["CAL014"])
      #expect(refused.refused.first?.leavesBlank == false)
    }
    let other = IndicatorTerms(
      try Sample.indicator("ACC-09"),
      points: try Sample.decimal("100"),
      .yesNo
    )
    #expect(try gift(.points(Sample.decimal("71"))).problems(under: other).count == 1)
  }

  @Test func aCountHasNoShareToGive() throws {
    let open = IndicatorTerms(
      try Sample.indicator("ACC-08"),
      points: try Sample.decimal("1"),
      .count(most: nil)
    )
    #expect(try gift(.points(Sample.decimal("99"))).problems(under: open) == [])
    #expect(try gift(.share(percent: Sample.decimal("50"))).problems(under: open).count == 1)
  }
}
