import Quality

@testable import Reconciliation

/// One part of a service of networks: a denominator, a numerator, a count of management
/// information and a field that only an extract has, by rank.
struct PartWorld {
  static let service = code("NCD2425") { ServiceCode($0) }
  static let day = code("2025-03-31") { CalendarDate(iso: $0) }
  static let key = PartKey(service: service, achievementDate: day)
  static let north = ods("U00001")
  static let south = ods("U00002")

  static let fields = ServiceFields(
    service,
    of: [
      field("CAN04.A", .denominator, .payment), field("CAN04.B", .numerator, .payment),
      field("CAN05.A", .count, .managementInformation),
    ]
  )

  var spells: [Spell]
  var state = DeclarationState()

  /// The practices of each network, all since 2019.
  init(north: [String] = ["T00001", "T00002"], south: [String] = ["T00003"]) {
    spells =
      north.map { Self.spell($0, Self.north) } + south.map { Self.spell($0, Self.south) }
  }

  static func spell(_ practice: String, _ network: ODSCode, until end: String? = nil) -> Spell {
    Spell(
      practice: ods(practice),
      network: network,
      start: code("2019-07-01") { CalendarDate(iso: $0) },
      end: end.map { end in code(end) { CalendarDate(iso: $0) } }
    )
  }

  static func declaration(_ organisation: ODSCode) -> DeclarationKey {
    DeclarationKey(service: service, achievementDate: day, organisation: organisation)
  }

  /// The declarations of both networks as they wait to be aggregated.
  mutating func open() {
    _ = state.open(Self.service, in: context, by: Stamp(actor: "Ann", at: Timestamp(seconds: 0)))
  }

  var definitions: Definitions {
    Definitions(
      DefinitionTables(
        services: services,
        indicators: ["CAN04", "CAN05"].map { text in
          IndicatorRow(
            service: Self.service,
            indicator: Self.code(text) { IndicatorCode($0) },
            name: text,
            group: "Cancer",
            level: .practice,
            kind: text == "CAN04" ? .fraction : .count,
            purpose: text == "CAN04" ? .payment : .managementInformation,
            source: "made for the tests"
          )
        },
        fields: Self.fields.rows,
        achievementDates: []
      )
    )
  }

  var context: DeclarationContext {
    DeclarationContext(
      services: [
        Self.service: DeclarationTerms(
          start: Self.code("2024-04-01") { CalendarDate(iso: $0) },
          end: Self.day,
          level: .network,
          paymentDates: [Self.day],
          memberFields: Self.fields.rows.filter { $0.purpose == .payment }.map(\.field)
        )
      ],
      participation: [Self.north, Self.south].map {
        ParticipationRow(
          service: Self.service,
          organisation: $0,
          status: .approved,
          start: Self.code("2024-04-01") { CalendarDate(iso: $0) },
          end: Self.day
        )
      },
      organisations: [OrganisationRow](),
      memberships: [Membership(spells, on: Self.day)]
    )
  }

  private var services: [ServiceRow] {
    [
      ServiceRow(
        service: Self.service,
        name: "The service",
        start: Self.code("2024-04-01") { CalendarDate(iso: $0) },
        end: Self.day,
        level: .network,
        source: "made for the tests"
      )
    ]
  }

  private static func field(_ text: String, _ role: FieldRole, _ purpose: Purpose) -> FieldRow {
    FieldRow(
      service: service,
      field: code(text) { FieldID($0) },
      indicator: code(String(text.prefix(5))) { IndicatorCode($0) },
      fieldName: "The field \(text)",
      role: role,
      purpose: purpose,
      source: "made for the tests"
    )
  }

  static func ods(_ text: String) -> ODSCode { code(text) { ODSCode($0) } }

  static func code<Code>(_ text: String, _ make: (String) -> Code?) -> Code {
    guard let code = make(text) else { preconditionFailure("no code: \(text)") }
    return code
  }
}
