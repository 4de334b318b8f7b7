import Quality
import Testing

/// The calculation tells its own steps, from the fields of an extract to the pence.
@Suite struct ExplanationTests {
  typealias Sample = CalculationSample

  @Test func aPaymentIsToldFromTheFieldsToThePence() throws {
    var explanation: Explanation? = Explanation(sources: [
      .numerator: "extract.csv:12", .denominator: "extract.csv:13",
      .pointsAvailable: "indicators.csv:4", .lower: "indicators.csv:4", .upper: "indicators.csv:4",
      .list: "list-sizes.csv:9, as at 2024-01-01", .averageList: "parameters.csv:3",
      .valueOfPoint: "parameters.csv:2", .register: "extract.csv:11",
      .nationalPrevalence: "prevalence.csv:7", .registerList: "prevalence.csv:5",
    ])
    let list = ListSize(patients: 10_000)
    let worth = try Sample.parameters("194.83", average: 8799).worth(
      list: list,
      weighting: .by(
        .counted(53, of: list),
        national: .stated(percent: Sample.decimal("0.78"))
      ),
      explanation: &explanation
    )
    let standing = Standing(
      of: .fraction(numerator: 625, denominator: 1000),
      terms: try Sample.terms("AST002", "15", "45", "80"),
      worth: worth,
      explanation: &explanation
    )
    #expect(standing.payment.figure?.description == "1128.41")
    #expect(
      explanation?.lines == [
        "list adjustment: list ÷ average list",
        "  list 10000 (list-sizes.csv:9, as at 2024-01-01)",
        "  average list 8799 (parameters.csv:3)",
        "  = 1.136492783…",
        "prevalence: 100 × register ÷ list",
        "  register 53 (extract.csv:11)",
        "  list of the register 10000 (prevalence.csv:5)",
        "  = 0.53 %",
        "prevalence adjustment: prevalence ÷ national prevalence",
        "  prevalence 0.53 %",
        "  national prevalence 0.78 % (prevalence.csv:7)",
        "  = 0.679487179…",
        "pounds for one point: value of a point × list adjustment × prevalence adjustment",
        "  value of a point £194.83 (parameters.csv:2)",
        "  list adjustment 1.136492783…",
        "  prevalence adjustment 0.679487179…",
        "  = £150.454014296…",
        "percentage: 100 × numerator ÷ denominator",
        "  numerator 625 (extract.csv:12)",
        "  denominator 1000 (extract.csv:13)",
        "  = 62.5 %",
        "points: points available × (percentage − lower threshold) "
          + "÷ (upper threshold − lower threshold)",
        "  points available 15 (indicators.csv:4)",
        "  percentage 62.5 %",
        "  lower threshold 45 % (indicators.csv:4)",
        "  upper threshold 80 % (indicators.csv:4)",
        "  = 7.5",
        "payment: points × pounds for one point",
        "  points 7.5",
        "  pounds for one point £150.454014296…",
        "  = £1128.405107223…, rounded half up to £1,128.41",
      ]
    )
  }

  @Test func eachRoundingIsShownWithWhatItRounded() throws {
    var explanation: Explanation? = Explanation()
    let rounding = Rounding(
      paysStatedPoints: true,
      percentage: .whole,
      listFactor: .two,
      prevalence: .two,
      prevalenceFactor: .two,
      poundsPerPoint: .two
    )
    let list = ListSize(patients: 16_000)
    let worth = try Sample.parameters("207.56", average: 9374).worth(
      list: list,
      weighting: .by(
        .counted(489, of: list),
        national: .counted(21, of: ListSize(patients: 1000))
      ),
      rounding: rounding,
      explanation: &explanation
    )
    let standing = Standing(
      of: .fraction(numerator: 500, denominator: 999),
      terms: try Sample.terms("AST002", "15", "45", "80"),
      worth: worth,
      rounding: rounding,
      explanation: &explanation
    )
    #expect(
      explanation?.steps.filter { $0.exact != nil }.map(\.quantity) == [
        .listFactor, .prevalence, .prevalenceFactor, .poundsPerPoint, .percentage, .points,
        .payment,
      ]
    )
    #expect(
      explanation?.steps.map(\.result) == [
        "1.71", "3.06 %", "2.1 %", "1.46", "£518.19", "50 %", "2.14", "£1,108.93",
      ]
    )
    #expect(standing.payment.figure?.description == "1108.93")
  }

  @Test func askingForStepsChangesNoFigure() throws {
    var generator = SeededGenerator(seed: 36)
    for _ in 0..<200 {
      let list = ListSize(patients: Int64.random(in: 1...30_000, using: &generator))
      let denominator = Int64.random(in: 0...900, using: &generator)
      let value = AchievedValue.fraction(
        numerator: Int64.random(in: 0...1000, using: &generator),
        denominator: denominator
      )
      let register = Int64.random(in: 0...2000, using: &generator)
      let parameters = try Sample.parameters("220.62", average: 9964)
      let weighting = PrevalenceWeighting.by(
        .counted(register, of: list),
        national: .stated(percent: try Sample.decimal("7.1"))
      )
      let terms = try Sample.terms("AST002", "15", "45", "80")
      func figures(_ explanation: inout Explanation?) -> Standing {
        let worth = parameters.worth(list: list, weighting: weighting, explanation: &explanation)
        return Standing(of: value, terms: terms, worth: worth, explanation: &explanation)
      }
      var (silence, steps): (Explanation?, Explanation?) = (nil, Explanation())
      let (quiet, told) = (figures(&silence), figures(&steps))
      #expect(quiet.points == told.points)
      #expect(quiet.payment == told.payment)
      #expect(silence == nil)
      #expect(steps?.steps.isEmpty == false)
    }
  }

  @Test func sumsAndGiftsAreToldToo() throws {
    var explanation: Explanation? = Explanation(sources: [
      .numerator.of("A81002"): "extract.csv:40"
    ])
    let members = [
      NetworkSum.Member(
        try Sample.practice("A81002"),
        .fraction(numerator: 3, denominator: 4),
        list: ListSize(patients: 100)
      ),
      NetworkSum.Member(
        try Sample.practice("A81001"),
        .fraction(numerator: 1, denominator: 6),
        list: ListSize(try Sample.decimal("50.5"))
      ),
    ]
    let sum = NetworkSum(of: members)
    let value = try #require(sum.value(explanation: &explanation).figure)
    _ = sum.list(explanation: &explanation)
    _ = Standing(
      of: value,
      terms: try Sample.terms("CAN04", "22", "40", "80"),
      worth: .blank([.listMissing(.list)]),
      override: PointsOverride(
        try Sample.indicator("CAN04"),
        .share(percent: try Sample.decimal("50")),
        reference: "letter 7",
        by: "J. Baker",
        at: try Sample.time("2024-06-10T09:00:00"),
        reason: "the data cannot be used"
      ),
      explanation: &explanation
    )
    #expect(
      explanation?.lines == [
        "numerator: the members' values added up",
        "  numerator of A81001 1",
        "  numerator of A81002 3 (extract.csv:40)",
        "  = 4",
        "denominator: the members' values added up",
        "  denominator of A81001 6",
        "  denominator of A81002 4",
        "  = 10",
        "list: the members' lists added up",
        "  list of A81001 50.5",
        "  list of A81002 100",
        "  = 150.5",
        "percentage: 100 × numerator ÷ denominator",
        "  numerator 4",
        "  denominator 10",
        "  = 40 %",
        "points: none, because the percentage is not above the lower threshold",
        "  points available 22",
        "  percentage 40 %",
        "  lower threshold 40 %",
        "  upper threshold 80 %",
        "  = 0",
        "points: points available × the share given by letter 7, whatever was calculated",
        "  points available 22",
        "  share 50 %",
        "  = 11",
      ]
    )
  }

  @Test func localPaymentsAreTold() throws {
    var explanation: Explanation? = Explanation(sources: [.fee: "components.csv:2"])
    _ = LocalTerms.itemOfService(fee: try Sample.decimal("193.42"))
      .payment(for: .units(try Sample.decimal("12")), explanation: &explanation)
    #expect(
      explanation?.lines == [
        "payment: units × fee", "  units 12", "  fee £193.42 (components.csv:2)", "  = £2,321.04",
      ]
    )
  }
}
