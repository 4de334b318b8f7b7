import Findings
import Quality
import Testing

@Suite struct ServiceTermsTests {
  typealias Sample = CalculationSample

  private func made(_ code: String, _ points: String?, _ lower: String?, _ upper: String?) throws
    -> Calculated<IndicatorTerms>
  {
    IndicatorTerms.made(
      try Sample.indicator(code),
      kind: .fraction,
      points: try points.map(Sample.decimal),
      lower: try lower.map(Sample.decimal),
      upper: try upper.map(Sample.decimal)
    )
  }

  @Test func allThatIsMissingIsSaidAtOnce() throws {
    #expect(try made("CAN04", "22", "40", "80").figure?.points.description == "22")
    #expect(
      try made("CAN04", nil, nil, "80").problems.map(\.message) == [
        "Indicator CAN04 has no points available, so its points and payment stay blank",
        "Indicator CAN04 has no lower threshold, so its points and payment stay blank",
      ]
    )
    #expect(try made("CAN04", "22", "40", nil).problems.map(\.rule.id) == ["CAL001"])
  }

  @Test(arguments: [("80", "40"), ("40", "40")])
  func thresholdsTheWrongWayRoundEarnNothingAtAll(_ lower: String, _ upper: String) throws {
    let terms = try made("CAN04", "22", lower, upper)
    #expect(terms.figure == nil)
    #expect(terms.problems.map(\.rule.id) == ["DEF004"])
  }

  @Test func anIndicatorWithoutADefinitionIsBlank() throws {
    let code = try Sample.indicator("CAN04")
    let terms = ServiceTerms([code: try made("CAN04", "22", "40", "80")])
    #expect(terms[code].figure != nil)
    #expect(terms[try Sample.indicator("CAN05")].problems.map(\.rule.id) == ["CAL006"])
  }

  @Test func pointsThatDoNotAddUpLeaveEveryIndicatorBlank() throws {
    let code = try Sample.indicator("CAN04")
    let indicators = [code: try made("CAN04", "22", nil, nil)]
    func terms(_ points: [String?]) throws -> ServiceTerms {
      ServiceTerms(
        indicators,
        points: try points.map { try $0.map(Sample.decimal) },
        total: try Sample.decimal("58")
      )
    }
    #expect(try terms(["22", "36"]).problems == [])
    #expect(try terms(["22", "36"])[code].problems.map(\.rule.id) == ["CAL001", "CAL001"])
    let wrong = try terms(["22", "35"])
    #expect(wrong[code].figure == nil)
    #expect(
      wrong[code].problems.map(\.message) == [
        "The indicators have 57 points in all and the service states 58, so its payments stay blank"
      ]
    )
    // Where points are missing the sum says nothing; the indicator itself says that they are.
    #expect(try terms(["22", nil]).problems == [])
  }

  @Test func anEmptyRegisterTakesTheGroupsPointsOutExceptInPalliativeCare() throws {
    let groups = [
      RevisedMaximum.Group(
        "AF",
        points: try Sample.decimal("29"),
        register: .takesPointsWhenZero
      ),
      RevisedMaximum.Group("BP", points: try Sample.decimal("15"), register: .none),
      RevisedMaximum.Group(
        "PC",
        points: try Sample.decimal("3"),
        register: .keepsPointsWhenZero
      ),
    ]
    var silence: Explanation?
    func most(_ registers: [String: Int64]) -> Calculated<ExactDecimal> {
      RevisedMaximum.points(of: groups, explanation: &silence) { registers[$0.name] }
    }
    #expect(most(["AF": 95, "PC": 1]).figure?.description == "47")
    #expect(most(["AF": 0, "PC": 0]).figure?.description == "18")
    #expect(most(["PC": 0]).figure == nil)
    #expect(most([:]).problems == [.valueMissing(.register.of("AF"))])
  }
}
