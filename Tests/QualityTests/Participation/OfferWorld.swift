import Findings
import Quality

/// A commissioner with two networks, their practices, a network service and a practice service.
struct OfferWorld {
  static let network = DeclarationWorld.code("NCD2425") { ServiceCode($0) }
  static let own = DeclarationWorld.code("QOF2425") { ServiceCode($0) }

  var state: ParticipationState
  var spells: [Spell]
  var day = "2024-04-10"
  private var count = 0

  init() {
    func service(_ code: ServiceCode, _ level: Level) -> ServiceRow {
      ServiceRow(
        service: code,
        name: "\(code) by name",
        start: DeclarationWorld.date("2024-04-01"),
        end: DeclarationWorld.date("2025-03-31"),
        level: level,
        source: "test"
      )
    }
    let date = AchievementDateRow(
      service: Self.own,
      achievementDate: DeclarationWorld.date("2024-09-30"),
      isPaymentDate: true
    )
    let last = AchievementDateRow(
      service: Self.own,
      achievementDate: DeclarationWorld.date("2025-03-31"),
      isPaymentDate: true
    )
    let indicator = IndicatorRow(
      service: Self.own,
      indicator: DeclarationWorld.code("AF006") { IndicatorCode($0) },
      name: "Atrial fibrillation",
      group: "AF",
      level: .practice,
      kind: .fraction,
      purpose: .payment,
      source: "test"
    )
    state = ParticipationState(
      services: [service(Self.network, .network), service(Self.own, .practice)],
      indicators: [indicator],
      achievementDates: [date, last],
      participation: []
    )
    let given =
      [
        ("A81001", "U00001", "2019-07-01", nil), ("A81002", "U00001", "2019-07-01", nil),
        ("A81003", "U00002", "2019-07-01", nil),
      ] as [(String, String, String, String?)]
    spells = given.map { Self.spell($0, $1, $2, $3) }
  }

  static func spell(
    _ practice: String,
    _ network: String,
    _ start: String,
    _ end: String? = nil
  ) -> Spell {
    Spell(
      practice: DeclarationWorld.ods(practice),
      network: DeclarationWorld.ods(network),
      start: DeclarationWorld.date(start),
      end: end.map { DeclarationWorld.date($0) }
    )
  }

  var facts: ParticipationFacts {
    let organisations = [
      ("99X", OrganisationKind.commissioner), ("U00001", .network), ("U00002", .network),
      ("A81001", .practice), ("A81002", .practice), ("A81003", .practice),
    ].map { code, kind in
      OrganisationRow(
        organisation: DeclarationWorld.ods(code),
        name: code,
        kind: kind,
        commissioner: kind == .commissioner ? nil : DeclarationWorld.ods("99X")
      )
    }
    return ParticipationFacts(
      organisations: organisations,
      spells: spells,
      known: Set(organisations.map(\.organisation))
    )
  }

  var stamp: Stamp {
    Stamp(actor: "Ann", at: Timestamp(seconds: Int64(DeclarationWorld.date(day).days) * 86_400))
  }

  /// Takes lines in.
  mutating func take(_ rows: [ParticipationDecisionRow]) -> DeclarationOutcome {
    let placed = rows.enumerated().map {
      Placed($1, at: Place(source: "offers.csv", line: $0 + 2))
    }
    return state.take(decisions: placed, in: facts, at: stamp.at)
  }

  /// Takes one line in.
  @discardableResult mutating func move(
    _ move: ParticipationMove,
    _ service: ServiceCode,
    _ organisation: String,
    start: String? = nil,
    end: String? = nil,
    due: String? = nil,
    target: String? = nil,
    reason: String = ""
  ) -> DeclarationOutcome {
    count += 1
    func date(_ text: String?) -> CalendarDate? { text.map { DeclarationWorld.date($0) } }
    let row = ParticipationDecisionRow(
      id: "O-\(count)",
      action: .move(move),
      service: service,
      organisation: DeclarationWorld.ods(organisation),
      start: date(start),
      end: date(end),
      responseDate: date(due),
      targetDate: date(target),
      reason: reason,
      by: "Ann"
    )
    return take([row])
  }

  /// Lets participation follow membership.
  @discardableResult mutating func follow() -> DeclarationOutcome {
    state.followMembership(in: facts, by: stamp)
  }

  /// The participations of an organisation in words.
  func words(_ organisation: String) -> [String] {
    state.rows.filter { $0.organisation.text == organisation }.map { row in
      "\(row.service) \(row.status.rawValue) \(row.start)–\(row.lastDay)"
        + (row.through.map { " through \($0)" } ?? "")
    }
  }
}
