import Findings
import Quality
import Testing

/// Payments of the Network Contract: examples that were published or follow from the rules.
@Suite struct NetworkPaymentTests {
  typealias Sample = CalculationSample

  private func network(
    _ code: String,
    _ list: Int64?,
    _ denominators: [String: Int64]
  ) throws -> NationalAverages.Network {
    var byIndicator: [IndicatorCode: Int64] = [:]
    for (code, denominator) in denominators {
      byIndicator[try Sample.indicator(code)] = denominator
    }
    return NationalAverages.Network(
      try Sample.practice(code),
      list: list.map { ListSize(patients: $0) },
      denominators: byIndicator
    )
  }

  private func payment(
    points: String,
    list: Int64,
    denominator: Int64?,
    averages: NationalAverages
  ) throws -> Calculated<Money> {
    let code = try Sample.indicator("CAN04")
    let size = ListSize(patients: list)
    let parameters = PaymentParameters(
      valueOfPoint: try Sample.decimal("198"),
      averageList: averages.averageList
    )
    let worth = parameters.worth(
      list: size,
      weighting: averages.weighting(code, denominator: denominator, list: size)
    )
    guard let worth = worth.figure else { return .blank(worth.problems) }
    return worth.payment(for: IndicatorPoints(stated: try Sample.decimal(points)))
  }

  private func averages(_ networks: [NationalAverages.Network]) throws -> NationalAverages {
    try #require(NationalAverages.of(networks).figure)
  }

  @Test func i1AdjustmentsComeOffTheDenominator() throws {
    // 1,000 patients, 600 done, 100 refused and 100 unsuitable: 75 %, not 60 %.
    var explanation: Explanation? = Explanation()
    _ = try Sample.terms("VI01", "40", "74", "76").points(
      for: .fraction(numerator: 600, denominator: 1000 - 100 - 100),
      explanation: &explanation
    )
    #expect(explanation?.steps.first?.result == "75 %")
    #expect(explanation?.steps.last?.result == "20")
  }

  @Test func i2AllPointsOfAnAverageNetwork() throws {
    let averages = try averages([
      network("U00001", 50_000, ["CAN04": 500]), network("U00002", 50_000, ["CAN04": 500]),
    ])
    let paid = try payment(points: "58", list: 50_000, denominator: 500, averages: averages)
    #expect(paid.figure?.description == "11484.00")
  }

  @Test(arguments: [(570, "0", "0.00"), (735, "44", "8800.00"), (900, "88", "17600.00")])
  func i3AndI4AtTheThresholdsAndHalfWay(
    _ numerator: Int64,
    _ points: String,
    _ pays: String
  ) throws {
    let earned = try #require(
      try Sample.terms("NCD003", "88", "57", "90")
        .points(for: .fraction(numerator: numerator, denominator: 1000)).figure
    )
    #expect(earned.stated.description == points)
    let worth = try #require(
      try Sample.parameters("200", average: 50_000).worth(list: ListSize(patients: 50_000)).figure
    )
    #expect(worth.payment(for: earned).figure?.description == pays)
  }

  @Test func i6TwiceTheListIsTwiceThePayment() throws {
    let averages = try averages([
      network("U00001", 100_000, ["CAN04": 1000]), network("U00002", 50_000, ["CAN04": 500]),
      network("U00003", 0, [:]),
    ])
    #expect(averages.averageList == Fraction(50_000))
    let small = try payment(points: "22", list: 50_000, denominator: 500, averages: averages)
    let large = try payment(points: "22", list: 100_000, denominator: 1000, averages: averages)
    #expect(small.figure?.description == "4356.00")
    #expect(large.figure?.description == "8712.00")
  }

  @Test func i7ALeaverTakesItsListAndItsPatientsAlong() throws {
    func member(_ code: String, _ numerator: Int64, _ denominator: Int64, _ list: Int64) throws
      -> NetworkSum.Member
    {
      NetworkSum.Member(
        try Sample.practice(code),
        .fraction(numerator: numerator, denominator: denominator),
        list: ListSize(patients: list)
      )
    }
    let members = [
      try member("A81001", 240, 300, 25_000), try member("A81002", 90, 150, 15_000),
      try member("A81003", 10, 50, 10_000),
    ]
    let terms = try Sample.terms("CAN04", "22", "40", "80")
    let averages = try averages([network("U00001", 50_000, ["CAN04": 500])])
    func outcome(_ members: [NetworkSum.Member]) throws -> (String, String, String) {
      var silence: Explanation?
      let sum = NetworkSum(of: members)
      let value = try #require(sum.value(explanation: &silence).figure)
      let list = try #require(sum.list(explanation: &silence).figure)
      let parameters = try Sample.parameters("198", average: 50_000)
      let factor = try #require(parameters.listFactor(of: list).figure)
      guard case .fraction(_, let denominator) = value else { return ("", "", "") }
      let worth = parameters.worth(
        list: list,
        weighting: averages.weighting(terms.indicator, denominator: denominator, list: list)
      )
      let standing = Standing(of: value, terms: terms, worth: worth, explanation: &silence)
      return (
        "\(factor)", standing.points.figure?.stated.description ?? "",
        standing.payment.figure?.description ?? ""
      )
    }
    // 340 of 500 is 68 %: 15.4 points, at £198. Without the leaver 330 of 450 is 73.3 %: 18.33
    // points, at £198 × 0.8 for the list and 0.01125 ÷ 0.01 for the prevalence.
    #expect(try outcome(members) == ("1", "15.4", "3049.20"))
    #expect(try outcome(Array(members.prefix(2))) == ("0.8", "18.33", "3267.00"))
    // The members' order is of no account.
    #expect(try outcome(members.reversed()) == ("1", "15.4", "3049.20"))
  }

  @Test func averagesAreOverNetworksWithData() throws {
    let averages = try averages([
      network("U00001", 60_000, ["CAN04": 600]), network("U00002", 40_000, [:]),
      network("U00003", nil, ["CAN04": 100]),
    ])
    #expect(averages.networks == 2)
    #expect(averages.averageList == Fraction(50_000))
    #expect(averages.leftOut.map(\.text) == ["U00003"])
    // 1 % of the patients of networks with data, not of all: this network is as the nation is.
    let paid = try payment(points: "22", list: 50_000, denominator: 500, averages: averages)
    #expect(paid.figure?.description == "4356.00")
    #expect(NationalAverages.of([]).problems.map(\.rule.id) == ["CAL004"])
  }

  @Test func withoutAPrevalenceOfItsOwnTheNationalOneStands() throws {
    let averages = try averages([network("U00001", 50_000, ["CAN04": 500])])
    let paid = try payment(points: "22", list: 25_000, denominator: nil, averages: averages)
    #expect(paid.figure?.description == "2178.00")
  }

  @Test func aMemberWithoutValueOrListLeavesTheSumBlank() throws {
    var silence: Explanation?
    let sum = NetworkSum(of: [
      .init(
        try Sample.practice("A81002"),
        .fraction(numerator: 1, denominator: 2),
        list: ListSize(patients: 10)
      ),
      .init(try Sample.practice("A81001"), .missing(.numerator), list: nil),
    ])
    #expect(
      sum.value(explanation: &silence) == .blank([.valueMissing(.numerator.of("A81001"))])
    )
    #expect(sum.list(explanation: &silence).problems == [.listMissing(.list.of("A81001"))])
    let nobody = NetworkSum(of: [])
    #expect(nobody.value(explanation: &silence).problems.map(\.rule.id) == ["DEC011"])
    #expect(nobody.list(explanation: &silence).problems == [.noMembers])
    let mixed = NetworkSum(of: [
      .init(try Sample.practice("A81001"), .answer(true), list: ListSize(patients: 1)),
      .init(try Sample.practice("A81002"), .count(3), list: ListSize(patients: 1, .weighted)),
    ])
    #expect(mixed.value(explanation: &silence).problems.map(\.rule.id) == ["CAL011"])
    #expect(mixed.list(explanation: &silence).problems.map(\.rule.id) == ["CAL016"])
  }
}
