import Findings
import Quality
import Reports

@testable import Reconciliation

/// Two networks and their practices, one service with two payment dates, and its declarations.
struct ReportWorld {
  static let service = value("NCD2425") { ServiceCode($0) }
  static let day = value("2025-03-31") { CalendarDate(iso: $0) }
  static let part = PartKey(service: service, achievementDate: day)
  static let north = ods("U00001")
  static let south = ods("U00002")
  static let numerator = value("CAN04.Numerator") { FieldID($0) }
  static let denominator = value("CAN04.Denominator") { FieldID($0) }
  static let information = value("CAN05.Count") { FieldID($0) }

  var state = DeclarationState()
  var values = PaymentValues()
  var spells: [Spell] = []
  var seconds: Int64 = 1_743_843_600
  var outcome = DeclarationOutcome()
  var participants = ["A81001", "A81002", "A81003", "A81004", "U00001", "U00002"]

  let services: [ServiceRow]

  let indicators = ["CAN04", "CAN05"].map { code in
    IndicatorRow(
      service: service,
      indicator: value(code) { IndicatorCode($0) },
      name: code,
      group: code == "CAN04" ? "Cancer" : "Counts",
      level: .practice,
      kind: code == "CAN04" ? .fraction : .count,
      purpose: code == "CAN04" ? .payment : .managementInformation,
      source: "made for the tests"
    )
  }

  /// By rank: denominator, numerator, count.
  let fields = [
    field("CAN04.Denominator", .denominator, .payment),
    field("CAN04.Numerator", .numerator, .payment),
    field("CAN05.Count", .count, .managementInformation),
  ]

  let dates = [
    AchievementDateRow(
      service: service,
      achievementDate: day,
      isPaymentDate: true
    )
  ]

  /// A world whose declarations are calculated and wait to be declared.
  init(isFilled: Bool = true, level: Level = .network) {
    services = [
      ServiceRow(
        service: Self.service,
        name: "The service",
        start: Self.date("2024-04-01"),
        end: Self.date("2025-03-31"),
        level: level,
        source: "made for the tests"
      )
    ]
    spells = ["A81001", "A81002", "A81003"].map {
      Spell(practice: Self.ods($0), network: Self.north, start: Self.date("2019-07-01"))
    }
    spells.append(
      Spell(practice: Self.ods("A81004"), network: Self.south, start: Self.date("2019-07-01"))
    )
    outcome.append(state.open(Self.service, in: context, by: stamp()))
    guard isFilled else { return }
    for practice in ["A81001", "A81002", "A81003", "A81004"].map(Self.ods) {
      values[practice, Self.numerator] = .number(10)
      values[practice, Self.denominator] = .number(20)
    }
    aggregate()
  }

  static func key(_ organisation: ODSCode) -> DeclarationKey {
    DeclarationKey(service: service, achievementDate: day, organisation: organisation)
  }

  var definitions: Definitions {
    Definitions(
      DefinitionTables(
        services: services,
        indicators: indicators,
        fields: fields,
        achievementDates: dates
      )
    )
  }

  var context: DeclarationContext {
    DeclarationContext(
      services: DeclarationContext.terms(
        services: services,
        indicators: indicators,
        fields: fields,
        achievementDates: dates
      ),
      participation: participants.map {
        ParticipationRow(
          service: Self.service,
          organisation: Self.ods($0),
          status: .approved,
          start: Self.date("2024-04-01"),
          end: Self.date("2025-03-31")
        )
      },
      organisations: [OrganisationRow](),
      memberships: [Membership(spells, on: Self.day)]
    )
  }

  mutating func stamp(_ actor: String = "Ann") -> Stamp {
    seconds += 60
    return Stamp(actor: actor, at: Timestamp(seconds: seconds))
  }

  mutating func aggregate() {
    let held = values
    outcome.append(
      state.aggregate(
        AggregationScope(service: Self.service),
        values: { _, _ in held },
        in: context,
        by: stamp("night")
      )
    )
  }

  /// Takes the northern network's declaration as far as that many steps: declared, approved, paid.
  mutating func step(_ count: Int, _ organisation: ODSCode = north) {
    let choice = [DeclarationChoice(Self.key(organisation))]
    let context = context
    if count > 0 { outcome.append(state.declare(choice, in: context, by: stamp("Dee"))) }
    if count > 1 { outcome.append(state.approve(choice, in: context, by: stamp("Abe"))) }
    if count > 2 { outcome.append(state.financeApprove(choice, in: context, by: stamp("Fay"))) }
  }

  /// Takes a numerator in and says how it differs.
  mutating func deliver(_ practice: String, _ number: Int64, line: Int = 2) -> FieldDifference {
    let organisation = Self.ods(practice)
    let old = values[organisation, Self.numerator]
    values[organisation, Self.numerator] = .number(number)
    let change = ValueChange(
      organisation: organisation,
      service: Self.service,
      achievementDate: Self.day,
      field: Self.numerator,
      old: old,
      new: .number(number)
    )
    outcome.append(state.take(valueChanges: [change], in: context, by: stamp("delivery")))
    return Self.difference(
      practice,
      1,
      .changed,
      old,
      .number(number),
      line: line,
      "submitted later with another value"
    )
  }

  /// Puts other relationships in the place of those that are there.
  mutating func relate(_ new: [Spell]) {
    let changes = MembershipChanges(from: spells, to: new).all
    spells = new
    outcome.append(
      state.take(membershipChanges: changes, in: context, by: stamp("relationships"))
    )
  }

  static func spell(_ practice: String, _ network: ODSCode, _ start: String) -> Spell {
    Spell(practice: ods(practice), network: network, start: date(start))
  }

  static func difference(
    _ organisation: String,
    _ field: UInt32?,
    _ outcome: OutcomeClass,
    _ before: AchievementValue?,
    _ after: AchievementValue?,
    count: Int = 1,
    line: Int? = 2,
    _ reason: String
  ) -> FieldDifference {
    FieldDifference(
      organisation: ods(organisation),
      field: field,
      outcome: outcome,
      count: count,
      before: before,
      after: after,
      submittedBefore: before == nil ? nil : Timestamp(seconds: 1_743_500_000),
      submittedAfter: after == nil ? nil : Timestamp(seconds: 1_743_600_000),
      line: line,
      reason: reason
    )
  }

  func sheet(_ differences: [FieldDifference]) -> Sheet {
    DifferencesSheet(
      key: Self.part,
      fields: fields,
      differences: differences,
      state: state,
      context: context
    ).sheet
  }

  func actions(_ differences: [FieldDifference]) -> [String] {
    let sheet = sheet(differences)
    return (0..<sheet.rowCount).map { sheet.texts(of: $0)[7] }
  }

  static func value<Value>(_ text: String, _ read: (String) -> Value?) -> Value {
    guard let value = read(text) else { preconditionFailure("\(text) is not one") }
    return value
  }

  static func ods(_ text: String) -> ODSCode { value(text) { ODSCode($0) } }

  static func date(_ text: String) -> CalendarDate { value(text) { CalendarDate(iso: $0) } }

  static func field(_ name: String, _ role: FieldRole, _ purpose: Purpose) -> FieldRow {
    FieldRow(
      service: service,
      field: value(name) { FieldID($0) },
      indicator: value(String(name.prefix(5))) { IndicatorCode($0) },
      fieldName: name,
      role: role,
      purpose: purpose,
      source: "made for the tests"
    )
  }
}

extension Report {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
