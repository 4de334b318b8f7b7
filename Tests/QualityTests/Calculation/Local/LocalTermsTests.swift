import Findings
import Quality
import Testing

@Suite struct LocalTermsTests {
  typealias Sample = CalculationSample

  private func paid(_ terms: LocalTerms, _ entry: LocalEntry) -> Calculated<LocalPayment> {
    var silence: Explanation?
    return terms.payment(for: entry, explanation: &silence)
  }

  /// Units times fee: twelve complex care plans of a quarter, childhood vaccinations, half a unit.
  @Test(arguments: [
    ("193.42", "12", "2321.04"), ("12.06", "1", "12.06"), ("12.06", "0", "0.00"),
    ("0.125", "0.5", "0.06"), ("10", "7", "70.00"),
  ])
  func itemOfService(_ fee: String, _ units: String, _ pays: String) throws {
    let terms = LocalTerms.itemOfService(fee: try Sample.decimal(fee))
    let payment = try paid(terms, .units(Sample.decimal(units)))
    #expect(payment.figure?.money?.description == pays)
  }

  @Test func populationWeighted() throws {
    let day = try Sample.date("2024-01-01")
    let terms = LocalTerms.populationWeighted(
      PopulationFunding([.init(try Sample.decimal("1.76"), .weighted, asAt: day)])
    )
    let list = ListSize(try Sample.decimal("4703.5"), .weighted, asAt: day)
    #expect(paid(terms, .lists([list])).figure?.money?.description == "8278.16")
    let raw = paid(terms, .lists([ListSize(patients: 4114, asAt: day)]))
    #expect(raw.problems.map(\.rule.id) == ["CAL004"])
  }

  @Test(arguments: [
    ("49.999999999", "0.00"), ("50", "400.00"), ("59", "400.00"), ("60", "500.00"),
    ("1000", "500.00"),
  ])
  func stepsPayTheHighestReached(_ units: String, _ pays: String) throws {
    let terms = LocalTerms.threshold(
      .stepped([
        .init(from: try Sample.decimal("50"), pays: try Sample.decimal("400")),
        .init(from: try Sample.decimal("60"), pays: try Sample.decimal("500")),
      ])
    )
    #expect(try paid(terms, .units(Sample.decimal(units))).figure?.money?.description == pays)
    // The same thresholds are percentages where a numerator and a denominator are entered.
    let share = paid(terms, .fraction(numerator: 1, denominator: 2))
    #expect(share.figure?.money?.description == "400.00")
  }

  @Test(arguments: [(40, "0.00"), (60, "250.00"), (61, "262.50"), (80, "500.00"), (99, "500.00")])
  func aLinearThresholdGrows(_ numerator: Int64, _ pays: String) throws {
    let scale = try #require(
      try SlidingScale(lower: Sample.decimal("40"), upper: Sample.decimal("80"))
    )
    let terms = LocalTerms.threshold(.linear(scale, pounds: try Sample.decimal("500")))
    let payment = paid(terms, .fraction(numerator: numerator, denominator: 100))
    #expect(payment.figure?.money?.description == pays)
  }

  @Test func ofNobodyNothingWasAchievedEvenWhereLessIsBetter() throws {
    let scale = try #require(
      try SlidingScale(
        lower: Sample.decimal("40"),
        upper: Sample.decimal("80"),
        direction: .lowerIsBetter
      )
    )
    let terms = LocalTerms.threshold(.linear(scale, pounds: try Sample.decimal("500")))
    #expect(
      paid(terms, .fraction(numerator: 0, denominator: 0)).figure?.money == .zero
    )
    #expect(
      paid(terms, .fraction(numerator: 0, denominator: 5)).figure?.money?.description == "500.00"
    )
    let above = paid(terms, .fraction(numerator: 6, denominator: 5))
    #expect(above.figure?.money == .zero)
    #expect(above.problems.map(\.rule.id) == ["CAL007"])
  }

  @Test func aRetainerIsAFixedSumAndParticipationPaysNothing() throws {
    let retainer = LocalTerms.retainer(try Sample.decimal("250"))
    #expect(paid(retainer, .nothing).figure?.money?.description == "250.00")
    #expect(paid(.participationOnly, .nothing) == .figure(.paysNothing))
    #expect(LocalPayment.paysNothing.money == nil)
  }

  @Test func whatDoesNotFitTheComponentIsBlank() throws {
    let fee = LocalTerms.itemOfService(fee: try Sample.decimal("10"))
    let one = try Sample.decimal("1")
    #expect(paid(fee, .missing).problems.map(\.rule.id) == ["CAL010"])
    #expect(try paid(fee, .units(Sample.decimal("-1"))).problems.map(\.rule.id) == ["CAL011"])
    #expect(paid(fee, .fraction(numerator: 1, denominator: 2)).figure == nil)
    // A retainer carries no units, and participation no value.
    #expect(paid(.retainer(one), .units(one)).problems.map(\.rule.id) == ["CAL011"])
    #expect(paid(.participationOnly, .units(one)).problems.map(\.rule.id) == ["CAL011"])
  }

  @Test func termsWithoutOneMeaningAreBlank() throws {
    func step(_ from: String, _ pounds: String) throws -> LocalThreshold.Step {
      .init(from: try Sample.decimal(from), pays: try Sample.decimal(pounds))
    }
    let minus = try Sample.decimal("-1")
    let units = LocalEntry.units(try Sample.decimal("60"))
    let list = LocalEntry.lists([ListSize(patients: 1)])
    for (terms, entry) in [
      (LocalTerms.threshold(.stepped([])), units),
      (.threshold(.stepped([try step("60", "500"), try step("60", "400")])), units),
      (.threshold(.stepped([try step("60", "-5")])), units),
      (.itemOfService(fee: minus), units), (.retainer(minus), .nothing),
      (.populationWeighted(PopulationFunding([.init(minus, .raw)])), list),
    ] {
      let payment = paid(terms, entry)
      #expect(payment.figure == nil)
      #expect(payment.problems.map(\.rule.id) == ["CAL015"], "\(terms)")
    }
  }
}
