import Findings
import Quality
import Testing

/// What is missing or cannot be leaves the payment blank, and says so under its own rule.
@Suite struct PaymentProblemTests {
  typealias Sample = CalculationSample

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var value: String? = "225.49"
    var average: Int64? = 10_184
    var list: Int64? = 9000
    var register: Int64? = 90
    var national: (Int64, Int64)? = (600_000, 60_000_000)
    let rules: [String]
  }

  static let cases = [
    Case(testDescription: "nothing wrong", rules: []),
    Case(testDescription: "no value of a point", value: nil, rules: ["CAL003"]),
    Case(testDescription: "no average list", average: nil, rules: ["CAL003"]),
    Case(testDescription: "no list", list: nil, rules: ["CAL004"]),
    Case(
      testDescription: "nothing at all",
      value: nil,
      average: nil,
      list: nil,
      register: nil,
      national: nil,
      rules: ["CAL003", "CAL003", "CAL004", "CAL010", "CAL003"]
    ),
    Case(testDescription: "no register", register: nil, rules: ["CAL010"]),
    Case(testDescription: "no national prevalence", national: nil, rules: ["CAL003"]),
    Case(testDescription: "register above list", register: 9001, rules: ["CAL005"]),
    Case(testDescription: "register of the whole list", register: 9000, rules: []),
    Case(testDescription: "register below zero", register: -1, rules: ["CAL011"]),
    Case(testDescription: "list below zero", list: -1, register: 0, rules: ["CAL011"]),
    Case(testDescription: "value below zero", value: "-1", rules: ["CAL011"]),
    Case(testDescription: "average list of zero", average: 0, rules: ["CAL012"]),
    Case(testDescription: "average list below zero", average: -1, rules: ["CAL011"]),
    Case(
      testDescription: "national register of zero",
      national: (0, 60_000_000),
      rules: ["CAL012"]
    ),
    Case(testDescription: "national list of zero", national: (0, 0), rules: ["CAL012"]),
    Case(testDescription: "empty list", list: 0, register: 0, rules: ["CAL012"]),
    Case(testDescription: "misquoted average list", average: 10_148, rules: ["CAL008"]),
  ]

  @Test(arguments: cases)
  func staysBlank(_ the: Case) throws {
    let list = the.list.map { ListSize(patients: $0) }
    let parameters = PaymentParameters(
      valueOfPoint: try the.value.map(Sample.decimal),
      averageList: the.average.map { Fraction($0) },
      check: the.average.map { $0 > 0 } ?? false ? .qualityAndOutcomes : nil
    )
    let worth = parameters.worth(
      list: list,
      weighting: .by(
        the.register.map { .counted($0, of: list ?? ListSize(patients: 9000)) },
        national: the.national.map { .counted($0, of: ListSize(patients: $1)) }
      )
    )
    let found = worth.problems.map(\.rule.id)
    if the.value == "-1" {
      #expect(found.contains("CAL011"))
    } else {
      #expect(found == the.rules)
    }
    #expect((worth.figure == nil) == !the.rules.isEmpty)
    #expect(worth.problems.filter { !$0.leavesBlank } == [])
  }

  @Test func aSumThatIsTooLongIsBlankAndNeverTraps() throws {
    let most = try Sample.decimal("999999999.999999999")
    let parameters = PaymentParameters(
      valueOfPoint: most,
      averageList: Fraction(ExactDecimal(billionths: 1))
    )
    let worth = parameters.worth(list: ListSize(most))
    let payment = worth.figure?.payment(for: IndicatorPoints(stated: most))
    #expect((payment?.problems ?? worth.problems).map(\.rule.id) == ["CAL009"])
    #expect(payment?.figure == nil)
  }

  @Test func aTotalIsBlankWhereAPartIs() throws {
    let paid = Calculated.figure(Money(pence: 150))
    #expect(Calculated<Money>.total(of: [paid, paid]) == .figure(Money(pence: 300)))
    #expect(Calculated<Money>.total(of: []) == .figure(.zero))
    let blank = Calculated<Money>.blank([.listMissing(.list)])
    #expect(Calculated<Money>.total(of: [paid, blank, paid]) == .blank([.listMissing(.list)]))
    let noted = Calculated.figure(
      Money(pence: 1),
      notes: [.aboveDenominator(numerator: 2, denominator: 1)]
    )
    #expect(Calculated<Money>.total(of: [paid, noted]).figure?.pence == 151)
    #expect(Calculated<Money>.total(of: [paid, noted]).problems.count == 1)
    let large = Calculated.figure(Money(pence: .max))
    #expect(Calculated<Money>.total(of: [large, paid]).problems.map(\.rule.id) == ["CAL009"])
  }

  @Test func everyRuleIsListedOnceAndInOrder() {
    let ids = Rule.calculation.map(\.id)
    #expect(ids == (1...17).map { $0 < 10 ? "CAL00\($0)" : "CAL0\($0)" })
    for rule in Rule.calculation {
      #expect(!rule.title.hasSuffix("."))
      #expect(rule.why.hasSuffix(".") && rule.remedy.hasSuffix("."))
      #expect(rule.bad != rule.good)
    }
  }

  @Test func aFindingHasItsPlaceAndSubject() throws {
    let place = Place(source: "extract.csv", line: 12)
    let problem = CalculationProblem.registerAboveList(register: 4099, list: Fraction(4098))
    let finding = problem.finding(at: place, subject: "practice A81001")
    #expect(finding.rule.id == "CAL005")
    #expect(finding.place == place)
    #expect(finding.subject == "practice A81001")
    #expect(
      finding.message
        == "A register of 4099 is larger than its list of 4098, so the payment stays blank"
    )
  }
}
