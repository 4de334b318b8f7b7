import Findings
import Quality
import Testing

@Suite struct ProspectTests {
  typealias Sample = CalculationSample

  private func worth() throws -> Calculated<PointWorth> {
    try Sample.parameters("198", average: 50_000).worth(list: ListSize(patients: 50_000))
  }

  @Test func patientsAndPoundsToTheNextPointAndToAllPoints() throws {
    // 9 of 20 is 45 %: 2.75 points of 22. Ten are 50 % and 5.5 points, sixteen are 80 %.
    let prospect = try #require(
      try Prospect.of(
        numerator: 9,
        denominator: 20,
        terms: Sample.terms("CAN04", "22", "40", "80"),
        worth: worth()
      ).figure
    )
    #expect(prospect.nextPoint?.patients == 1)
    #expect(prospect.nextPoint?.points.stated.description == "5.5")
    #expect(prospect.nextPoint?.gain.description == "2.75")
    #expect(prospect.nextPoint?.pounds.figure?.description == "544.50")
    #expect(prospect.allPoints?.patients == 7)
    #expect(prospect.allPoints?.gain.description == "19.25")
    #expect(prospect.allPoints?.pounds.figure?.description == "3811.50")
  }

  @Test func thereIsNoMoreToEarnThanAllPoints() throws {
    let terms = try Sample.terms("CAN04", "22", "40", "80")
    for (numerator, denominator) in [(16, 20), (20, 20), (25, 20), (0, 0)] as [(Int64, Int64)] {
      let prospect = try Prospect.of(
        numerator: numerator,
        denominator: denominator,
        terms: terms,
        worth: worth()
      )
      #expect(prospect.figure?.nextPoint == nil && prospect.figure?.allPoints == nil)
      #expect(prospect.figure != nil)
    }
  }

  /// The formula beside counting up, patient by patient.
  @Test(arguments: [SlidingScale.Direction.higherIsBetter, .lowerIsBetter])
  func agreesWithTryingEveryNumber(_ direction: SlidingScale.Direction) throws {
    var generator = SeededGenerator(seed: 35)
    let step: Int64 = direction == .higherIsBetter ? 1 : -1
    for round in 0..<150 {
      let lower = Int64.random(in: 1...60, using: &generator)
      let upper = lower + Int64.random(in: 1...39, using: &generator)
      let points = Int64.random(in: 1...90, using: &generator)
      let terms = try Sample.terms(
        "CAN04",
        "\(points).5",
        "\(lower)",
        "\(upper).25",
        direction
      )
      let denominator = Int64.random(in: 1...400, using: &generator)
      let numerator = Int64.random(in: 0...denominator, using: &generator)
      let rounding = Rounding(percentage: round.isMultiple(of: 3) ? .whole : nil)
      func exact(_ numerator: Int64) throws -> Fraction {
        let value = AchievedValue.fraction(numerator: numerator, denominator: denominator)
        return try #require(terms.points(for: value, rounding: rounding).figure).exact
      }
      let now = try exact(numerator)
      let most = Fraction(try Sample.decimal("\(points).5"))
      let prospect = try #require(
        try Prospect.of(
          numerator: numerator,
          denominator: denominator,
          terms: terms,
          worth: worth(),
          rounding: rounding
        ).figure
      )
      for (move, isAll) in [(prospect.nextPoint, false), (prospect.allPoints, true)] {
        // The next whole number above what is earned now, by counting.
        var target = Fraction.zero
        while target <= now { target = try target.plus(.one) }
        target = isAll ? most : min(target, most)
        var tried = numerator
        while (0...denominator).contains(tried), try exact(tried) < target { tried += step }
        let expected =
          now < target && (0...denominator).contains(tried) ? (tried - numerator) * step : nil
        #expect(move?.patients == expected, "\(numerator) of \(denominator), \(terms)")
      }
    }
  }

  @Test func aBlankPaymentDoesNotHideThePatients() throws {
    let prospect = try Prospect.of(
      numerator: 9,
      denominator: 20,
      terms: Sample.terms("CAN04", "22", "40", "80"),
      worth: .blank([.listMissing(.list)])
    )
    #expect(prospect.figure?.nextPoint?.patients == 1)
    #expect(prospect.figure?.nextPoint?.pounds == .blank([.listMissing(.list)]))
  }

  @Test func onlyAPercentageHasAProspect() throws {
    let terms = IndicatorTerms(
      try Sample.indicator("NCD009"),
      points: try Sample.decimal("220"),
      .yesNo
    )
    let prospect = try Prospect.of(numerator: 1, denominator: 2, terms: terms, worth: worth())
    #expect(prospect.problems.map(\.rule.id) == ["CAL011"])
  }
}
