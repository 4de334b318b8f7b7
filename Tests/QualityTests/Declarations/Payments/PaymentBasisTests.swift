import Findings
import Testing

@testable import Quality

/// What services of each kind pay, from their tables; all pounds are published or worked out by
/// hand.
@Suite struct PaymentBasisTests {
  private static let day = DeclarationWorld.date("2024-03-31")
  private static let service = DeclarationWorld.code("SVC2324") { ServiceCode($0) }
  private static let practice = DeclarationWorld.ods("A81001")

  private static func decimal(_ text: String) -> ExactDecimal {
    DeclarationWorld.code(text) { ExactDecimal($0) }
  }

  private static func indicator(
    _ code: String,
    _ kind: IndicatorKind,
    points: String? = nil,
    prevalence: IndicatorPrevalence = .none
  ) -> IndicatorRow {
    IndicatorRow(
      service: service,
      indicator: DeclarationWorld.code(code) { IndicatorCode($0) },
      name: code,
      group: code,
      level: .practice,
      kind: kind,
      purpose: .payment,
      points: points.map(decimal),
      lower: kind == .fraction ? decimal("40") : nil,
      upper: kind == .fraction ? decimal("90") : nil,
      source: "test",
      prevalence: prevalence
    )
  }

  private static func parameter(_ name: String, _ value: String) -> ParameterRow {
    let name = DeclarationWorld.code(name) { ParameterName($0) }
    return ParameterRow(
      service: service,
      period: DeclarationWorld.code("2023/24") { ParameterPeriod($0) },
      name: name,
      value: decimal(value),
      unit: name.knownUnit ?? .number,
      source: "test"
    )
  }

  private static func list(_ kind: ListSizeKind, _ value: String) -> ListSizeRow {
    ListSizeRow(
      organisation: practice,
      kind: kind,
      asAt: day,
      value: decimal(value),
      source: "test"
    )
  }

  private static func prevalence(_ register: Int, national: String?) -> PrevalenceRow {
    PrevalenceRow(
      organisation: practice,
      group: "AF",
      year: DeclarationWorld.code("2023/24") { FinancialYear($0) },
      register: register,
      list: 10_000,
      nationalPrevalence: national.map(decimal),
      source: "test"
    )
  }

  /// What a practice's declaration comes to.
  private static func result(
    _ terms: ServicePaymentTerms,
    _ indicators: [IndicatorRow] = [],
    values: [String: Int64] = [:],
    parameters: [ParameterRow],
    lists: [ListSizeRow] = [],
    prevalence: [PrevalenceRow] = []
  ) throws -> PaymentResult {
    let roles: [(FieldRole, String)] = [
      (.numerator, "Numerator"), (.denominator, "Denominator"), (.count, "Count"),
    ]
    let fields = indicators.flatMap { row in
      roles.filter { (row.kind == .count) == ($0.0 == .count) }.map { role, name in
        FieldRow(
          service: service,
          field: DeclarationWorld.field("\(row.indicator).\(name)"),
          indicator: row.indicator,
          fieldName: name,
          role: role,
          purpose: .payment,
          source: "test"
        )
      }
    }
    let definitions = Definitions(
      DefinitionTables(
        services: [
          ServiceRow(
            service: service,
            name: "Test",
            start: DeclarationWorld.date("2023-04-01"),
            end: day,
            level: .practice,
            source: "test",
            terms: terms
          )
        ],
        indicators: indicators,
        fields: fields,
        achievementDates: [
          AchievementDateRow(service: service, achievementDate: day, isPaymentDate: true)
        ]
      )
    )
    let definition = try #require(definitions[service])
    let basis = try #require(
      PaymentBasis(
        definition,
        parameters: parameters,
        facts: PaymentFacts(lists: lists, prevalence: prevalence)
      )
    )
    var figures: [FieldID: AchievementValue] = [:]
    for (field, value) in values { figures[DeclarationWorld.field(field)] = .number(value) }
    let context = DeclarationContext(
      services: [:],
      participation: [],
      organisations: [],
      memberships: []
    )
    let key = DeclarationKey(service: service, achievementDate: day, organisation: practice)
    return basis.payment(
      of: PaymentSubject(key, figures: figures, inputs: [practice: figures], in: context),
      explaining: true
    )
  }

  private static let qof = ServicePaymentTerms(kind: .practicePoints, listKind: .raw)

  @Test("a practice's points: £194.83, list 10,000 of 8,799, prevalence 0.53 % of 0.78 % (Ardens)")
  func practicePoints() throws {
    let result = try Self.result(
      Self.qof,
      [Self.indicator("AF006", .fraction, points: "44", prevalence: .group("AF"))],
      values: ["AF006.Numerator": 95, "AF006.Denominator": 100],
      parameters: [
        Self.parameter("point-value", "194.83"), Self.parameter("average-list", "8799"),
      ],
      lists: [Self.list(.raw, "10000")],
      prevalence: [Self.prevalence(53, national: "0.78")]
    )
    #expect(result.problems == [])
    let item = try #require(result.items.values.first)
    #expect(item.standing.money?.written == "£6,619.98")
    #expect(item.explanation?.lines.last?.contains("£6,619.98") == true)
  }

  @Test("whether prevalence weights is never guessed, and neither is the country's prevalence")
  func weighting() throws {
    func problems(_ prevalence: IndicatorPrevalence, national: String?) throws -> [String] {
      let result = try Self.result(
        Self.qof,
        [Self.indicator("AF006", .fraction, points: "44", prevalence: prevalence)],
        values: ["AF006.Numerator": 95, "AF006.Denominator": 100],
        parameters: [
          Self.parameter("point-value", "194.83"), Self.parameter("average-list", "8799"),
        ],
        lists: [Self.list(.raw, "10000")],
        prevalence: [Self.prevalence(53, national: national)]
      )
      let item = try #require(result.items.values.first)
      #expect(item.standing.points == Self.decimal("44"))
      #expect(item.standing.money == nil)
      return result.problems.map(\.rule.id)
    }
    #expect(try problems(.notStated, national: "0.78") == ["PAY002"])
    #expect(try problems(.group("AF"), national: nil) == ["CAL003"])
  }

  @Test("item of service: 12 × £193.42")
  func itemOfService() throws {
    let result = try Self.result(
      ServicePaymentTerms(kind: .itemOfService),
      [Self.indicator("IUD01", .count)],
      values: ["IUD01.Count": 12],
      parameters: [Self.parameter("fee", "193.42")]
    )
    #expect(result.items.values.first?.standing.money?.written == "£2,321.04")
  }

  @Test("population: 40,000 × £2.218 + 41,000 × £0.698")
  func population() throws {
    let result = try Self.result(
      ServicePaymentTerms(kind: .population),
      parameters: [Self.parameter("raw-rate", "2.218"), Self.parameter("adjusted-rate", "0.698")],
      lists: [Self.list(.raw, "40000"), Self.list(.adjusted, "41000")]
    )
    #expect(result.items[.whole]?.standing.money?.written == "£117,338.00")
    let without = try Self.result(
      ServicePaymentTerms(kind: .population),
      parameters: [Self.parameter("raw-rate", "2.218"), Self.parameter("adjusted-rate", "0.698")],
      lists: [Self.list(.raw, "40000")]
    )
    #expect(without.items[.whole]?.standing.money == nil)
    #expect(without.problems.map(\.rule.id) == ["CAL004"])
  }

  @Test("retainer, thresholds, participation only")
  func others() throws {
    let retainer = try Self.result(
      ServicePaymentTerms(kind: .retainer),
      parameters: [Self.parameter("retainer", "250")]
    )
    #expect(retainer.items[.whole]?.standing.money?.written == "£250.00")
    for (kind, money) in [
      // 65 % is half of the way from 40 to 90 %.
      (ServicePaymentKind.linearThreshold, "£125.00"), (.steppedThreshold, "£0.00"),
    ] {
      let result = try Self.result(
        ServicePaymentTerms(kind: kind),
        [Self.indicator("LOC01", .fraction)],
        values: ["LOC01.Numerator": 65, "LOC01.Denominator": 100],
        parameters: [Self.parameter("retainer", "250")]
      )
      #expect(result.items.values.first?.standing.money?.written == money)
    }
    let nothing = try Self.result(
      ServicePaymentTerms(kind: .participationOnly),
      parameters: []
    )
    #expect(nothing.items.isEmpty)
    #expect(nothing.problems == [.paysNothing])
  }
}
