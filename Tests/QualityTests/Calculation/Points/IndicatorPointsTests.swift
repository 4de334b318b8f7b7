import Findings
import Quality
import Testing

/// What a value earns under each scheme.
@Suite struct IndicatorPointsTests {
  typealias Sample = CalculationSample

  /// Numerator, denominator, points of an indicator of 88 points from 57 to 90 per cent.
  @Test(arguments: [
    (0, 1000, "0"), (569, 1000, "0"), (570, 1000, "0"), (571, 1000, "0.27"), (735, 1000, "44"),
    (899, 1000, "87.73"), (900, 1000, "88"), (901, 1000, "88"), (1000, 1000, "88"), (0, 0, "0"),
    (2, 3, "25.78"),
  ])
  func aFractionSlidesBetweenTheThresholds(
    _ numerator: Int64,
    _ denominator: Int64,
    _ points: String
  ) throws {
    let earned = try Sample.terms("NCD003", "88", "57", "90")
      .points(for: .fraction(numerator: numerator, denominator: denominator))
    #expect(earned.figure?.stated.description == points)
    #expect(earned.problems == [])
  }

  /// The same scale where less is better.
  @Test(arguments: [
    (0, 1000, "88"), (570, 1000, "88"), (571, 1000, "87.73"), (735, 1000, "44"), (900, 1000, "0"),
    (1000, 1000, "0"), (0, 0, "0"),
  ])
  func lowerIsBetter(_ numerator: Int64, _ denominator: Int64, _ points: String) throws {
    let earned = try Sample.terms("SMR01", "88", "57", "90", .lowerIsBetter)
      .points(for: .fraction(numerator: numerator, denominator: denominator))
    #expect(earned.figure?.stated.description == points)
  }

  @Test func aNumeratorAboveItsDenominatorIsPaidInFullAndSaid() throws {
    let earned = try Sample.terms("AST002", "15", "45", "80")
      .points(for: .fraction(numerator: 10, denominator: 9))
    #expect(earned.figure?.stated.description == "15")
    #expect(earned.problems == [.aboveDenominator(numerator: 10, denominator: 9)])
    #expect(earned.problems.first?.leavesBlank == false)
    let ofNobody = try Sample.terms("AST002", "15", "45", "80")
      .points(for: .fraction(numerator: 1, denominator: 0))
    #expect(ofNobody.figure?.stated.description == "0")
    #expect(ofNobody.problems.map(\.rule.id) == ["CAL007"])
  }

  @Test func yesEarnsAllAndNoNothing() throws {
    let terms = IndicatorTerms(
      try Sample.indicator("NCD009"),
      points: try Sample.decimal("220"),
      .yesNo
    )
    #expect(terms.points(for: .answer(true)).figure?.stated.description == "220")
    #expect(terms.points(for: .answer(false)).figure?.stated.description == "0")
  }

  @Test func anEmptyRegisterEarnsOnlyWhereThatIsSaid() throws {
    let code = try Sample.indicator("PC001")
    let points = try Sample.decimal("3")
    let plain = IndicatorTerms(code, points: points, .register(earnsWhenZero: false))
    let care = IndicatorTerms(code, points: points, .register(earnsWhenZero: true))
    #expect(plain.points(for: .register(1)).figure?.stated.description == "3")
    #expect(plain.points(for: .register(0)).figure?.stated.description == "0")
    #expect(care.points(for: .register(0)).figure?.stated.description == "3")
  }

  @Test func aCountEarnsForEachUpToTheMost() throws {
    let code = try Sample.indicator("LDHC")
    let points = try Sample.decimal("0.25")
    let open = IndicatorTerms(code, points: points, .count(most: nil))
    let limited = IndicatorTerms(code, points: points, .count(most: try Sample.decimal("2")))
    #expect(open.points(for: .count(0)).figure?.stated.description == "0")
    #expect(open.points(for: .count(9)).figure?.stated.description == "2.25")
    #expect(limited.points(for: .count(9)).figure?.stated.description == "2")
  }

  @Test func whatIsMissingOrOfAnotherKindIsNeverZero() throws {
    let terms = try Sample.terms("CAN04", "22", "40", "80")
    let missing = terms.points(for: .missing(.numerator))
    #expect(missing.figure == nil)
    #expect(missing.problems == [.valueMissing(.numerator.of("CAN04"))])
    for value: AchievedValue in [
      .answer(true), .count(9), .register(9), .fraction(numerator: -1, denominator: 9),
      .fraction(numerator: 1, denominator: -9),
    ] {
      let earned = terms.points(for: value)
      #expect(earned.figure == nil)
      #expect(earned.problems.map(\.rule.id) == ["CAL011"], "\(value)")
    }
    let count = IndicatorTerms(
      try Sample.indicator("LDHC"),
      points: try Sample.decimal("1"),
      .count(most: nil)
    )
    #expect(count.points(for: .count(-1)).problems.map(\.rule.id) == ["CAL011"])
  }

  @Test func thePercentageIsRoundedOnlyWhereTheServiceSaysSo() throws {
    let terms = try Sample.terms("AST002", "15", "45", "80")
    let value = AchievedValue.fraction(numerator: 500, denominator: 999)
    let rounded = Rounding(percentage: try Sample.places(0))
    #expect(terms.points(for: value).figure?.stated.description == "2.16")
    #expect(terms.points(for: value, rounding: rounded).figure?.stated.description == "2.14")
    let tenths = Rounding(points: try Sample.places(1))
    #expect(terms.points(for: value, rounding: tenths).figure?.stated.description == "2.2")
  }

  @Test func longNumbersAreWorkedOutOrRefused() throws {
    let terms = try Sample.terms("CAN04", "999999999.999999999", "0.000000001", "99.999999999")
    let most: Int64 = 999_999_999_999_999_999
    let earned = terms.points(for: .fraction(numerator: most / 3, denominator: most))
    let scale = SlowFraction(try Sample.decimal("99.999999998"))
    let expected =
      SlowFraction(try Sample.decimal("999999999.999999999"))
      * (SlowFraction(Int128(most / 3) * 100, over: most)
        - SlowFraction(try Sample.decimal("0.000000001"))) / scale
    if let figure = earned.figure {
      #expect("\(figure.stated.billionths / 10_000_000)" == expected.scaled(to: 2))
    } else {
      #expect(earned.problems.map(\.rule.id) == ["CAL009"])
    }
  }

  @Test func fieldsBecomeAValueAndABlankIsMissing() {
    func value(_ kind: IndicatorKind, _ fields: [FieldRole: AchievementValue]) -> AchievedValue {
      AchievedValue(kind) { fields[$0] }
    }
    #expect(
      value(.fraction, [.numerator: .number(9), .denominator: .number(12), .pca: .number(3)])
        == .fraction(numerator: 9, denominator: 12)
    )
    #expect(value(.fraction, [.numerator: .number(9)]) == .missing(.denominator))
    #expect(
      value(.fraction, [.numerator: .blank, .denominator: .number(9)]) == .missing(.numerator)
    )
    #expect(value(.fraction, [.numerator: .yes, .denominator: .number(9)]) == .answer(true))
    #expect(value(.yesNo, [.yesNo: .no]) == .answer(false))
    #expect(value(.yesNo, [:]) == .missing(.answer))
    #expect(value(.yesNo, [.yesNo: .number(1)]) == .count(1))
    #expect(value(.register, [.register: .number(0)]) == .register(0))
    #expect(value(.register, [.register: .blank]) == .missing(.register))
    #expect(value(.count, [.count: .number(4)]) == .count(4))
  }
}
