import Findings
import Quality

/// A small world of two networks and their practices, with a book's worth of state.
struct DeclarationWorld {
  static let service = code("NCD2425") { ServiceCode($0) }
  static let day = code("2025-03-31") { CalendarDate(iso: $0) }
  static let earlier = code("2025-02-28") { CalendarDate(iso: $0) }
  static let north = ods("U00001")
  static let south = ods("U00002")
  static let commissioner = ods("00L")
  static let numerator = field("CAN04.Numerator")
  static let denominator = field("CAN04.Denominator")
  static let tick = field("COV01")

  var state = DeclarationState()
  var spells: [Spell]
  var values: [CalendarDate: [ODSCode: [FieldID: AchievementValue]]] = [:]
  var participation: [ParticipationRow]
  var terms: DeclarationTerms
  var minutes = 0
  var log = DeclarationOutcome()

  /// Makes a world in which nothing is open yet.
  init(
    level: Level = .network,
    declaration: Bool = true,
    approval: Bool = true,
    tickBox: Bool = false,
    dates: [CalendarDate] = [Self.day]
  ) {
    terms = DeclarationTerms(
      start: Self.date("2024-04-01"),
      end: Self.date("2025-03-31"),
      level: level,
      isDeclarationRequired: declaration,
      isApprovalRequired: approval,
      paymentDates: dates,
      memberFields: [Self.numerator, Self.denominator],
      networkFields: tickBox ? [Self.tick] : []
    )
    spells =
      Self.members(of: Self.north).map {
        Spell(practice: $0, network: Self.north, start: Self.date("2019-07-01"))
      }
      + Self.members(of: Self.south).map {
        Spell(practice: $0, network: Self.south, start: Self.date("2019-07-01"))
      }
    let providers =
      Self.members(of: Self.north) + Self.members(of: Self.south) + [Self.north, Self.south]
    participation = providers.map {
      ParticipationRow(
        service: Self.service,
        organisation: $0,
        status: .approved,
        start: Self.date("2024-04-01"),
        end: Self.date("2025-03-31")
      )
    }
  }

  /// A world whose declarations are calculated and wait to be declared.
  static func calculated(
    level: Level = .network,
    declaration: Bool = true,
    approval: Bool = true,
    tickBox: Bool = false
  ) -> DeclarationWorld {
    var world = DeclarationWorld(
      level: level,
      declaration: declaration,
      approval: approval,
      tickBox: tickBox
    )
    world.open()
    world.fill()
    if tickBox { world.set(Self.north, Self.tick, .no) }
    if tickBox { world.set(Self.south, Self.tick, .no) }
    world.aggregate()
    return world
  }

  /// A world in which the northern network's declaration has come to that state.
  static func north(
    at status: DeclarationStatus,
    tickBox: Bool = false
  ) -> DeclarationWorld {
    var world = calculated(tickBox: tickBox)
    if status == .awaitingServiceProviderApproval { return world }
    world.declare()
    if status == .awaitingCommissioningOrganisationApproval { return world }
    world.approve()
    if status == .awaitingFinancialApproval { return world }
    world.financeApprove()
    return world
  }

  static func members(of network: ODSCode) -> [ODSCode] {
    network == north
      ? ["A81001", "A81002", "A81003"].map(ods) : ["A81004", "A81005"].map(ods)
  }

  var north: DeclarationKey { Self.key(Self.north) }
  var south: DeclarationKey { Self.key(Self.south) }

  static func key(_ organisation: ODSCode, _ date: CalendarDate = day) -> DeclarationKey {
    DeclarationKey(service: service, achievementDate: date, organisation: organisation)
  }

  var context: DeclarationContext {
    DeclarationContext(
      services: [Self.service: terms],
      participation: participation,
      organisations: [Self.north, Self.south].map {
        OrganisationRow(
          organisation: $0,
          name: "\($0)",
          kind: .network,
          commissioner: Self.commissioner
        )
      },
      memberships: terms.paymentDates.map { Membership(spells, on: $0) }
    )
  }

  mutating func stamp(_ actor: String = "Ann") -> Stamp {
    minutes += 1
    let start = Self.code("2025-04-05T09:00:00") { Timestamp(iso: $0) }
    return Stamp(actor: actor, at: Timestamp(seconds: start.seconds + Int64(60 * minutes)))
  }

  func status(_ key: DeclarationKey) -> DeclarationStatus? { state.declarations[key]?.status }

  func causes(_ key: DeclarationKey) -> Set<RecalculationCause>? { state.declarations[key]?.causes }

  func figure(_ key: DeclarationKey, _ field: FieldID = numerator) -> DeclarationFigures? {
    state.figures[key]?[field]
  }

  // MARK: What happens in it

  mutating func open() {
    log.append(state.open(Self.service, in: context, by: stamp()))
  }

  /// Gives every practice 10 of 20, in the values only.
  mutating func fill(_ date: CalendarDate = day) {
    for practice in Self.members(of: Self.north) + Self.members(of: Self.south) {
      set(practice, Self.numerator, .number(10), date)
      set(practice, Self.denominator, .number(20), date)
    }
  }

  mutating func set(
    _ organisation: ODSCode,
    _ field: FieldID,
    _ value: AchievementValue?,
    _ date: CalendarDate = day
  ) {
    values[date, default: [:]][organisation, default: [:]][field] = value
  }

  /// Takes values in, and says what changed, as a delivery does.
  @discardableResult
  mutating func deliver(
    _ new: [(String, FieldID, AchievementValue?)],
    purpose: Purpose = .payment
  ) -> DeclarationOutcome {
    var changes: [ValueChange] = []
    for (organisation, field, value) in new {
      let organisation = Self.ods(organisation)
      changes.append(
        ValueChange(
          organisation: organisation,
          service: Self.service,
          achievementDate: Self.day,
          field: field,
          purpose: purpose,
          old: values[Self.day]?[organisation]?[field],
          new: value
        )
      )
      set(organisation, field, value)
    }
    return take(changes)
  }

  @discardableResult
  mutating func take(_ changes: [ValueChange]) -> DeclarationOutcome {
    let part = PartKey(service: Self.service, achievementDate: Self.day)
    let outcome = state.take(
      valueChanges: changes,
      held: [part: PaymentValues(values[Self.day] ?? [:])],
      in: context,
      by: stamp("delivery")
    )
    log.append(outcome)
    return outcome
  }

  /// Puts new relationships in the place of the old ones.
  @discardableResult
  mutating func relate(
    _ new: [Spell],
    holdOn policy: HoldPolicy = .all
  ) -> DeclarationOutcome {
    let changes = MembershipChanges(from: spells, to: new).all
    spells = new
    return take(changes, holdOn: policy)
  }

  @discardableResult
  mutating func take(
    _ changes: [MembershipChange],
    holdOn policy: HoldPolicy = .all
  ) -> DeclarationOutcome {
    let outcome = state.take(
      membershipChanges: changes,
      holdOn: policy,
      in: context,
      by: stamp("relationships")
    )
    log.append(outcome)
    return outcome
  }

  /// The relationships with one more spell.
  func joined(_ practice: String, _ network: ODSCode, from day: String) -> [Spell] {
    spells + [Spell(practice: Self.ods(practice), network: network, start: Self.date(day))]
  }

  /// The relationships without a practice's spells in a network.
  func without(_ practice: String, in network: ODSCode) -> [Spell] {
    spells.filter { $0.practice != Self.ods(practice) || $0.network != network }
  }

  /// The relationships after a practice moved from its network into another from a day on.
  func moved(_ practice: String, to network: ODSCode?, from day: String) -> [Spell] {
    let practice = Self.ods(practice)
    let first = Self.date(day)
    var new = spells.map { spell in
      spell.practice == practice && spell.end == nil
        ? Spell(
          practice: practice,
          network: spell.network,
          start: spell.start,
          end: first.adding(days: -1)
        ) : spell
    }
    if let network { new.append(Spell(practice: practice, network: network, start: first)) }
    return new
  }

  /// Takes the terms in as they are now.
  mutating func define(of services: Set<ServiceCode> = [service]) -> DeclarationOutcome {
    let outcome = state.takeDefinitions(of: services, in: context, by: stamp("definitions"))
    log.append(outcome)
    return outcome
  }

  @discardableResult
  mutating func aggregate(
    without: [String] = [],
    with: [String] = [],
    of organisation: ODSCode? = nil,
    reason: String = ""
  ) -> DeclarationOutcome {
    let scope = AggregationScope(
      service: Self.service,
      organisations: Set([organisation].compactMap { $0 }),
      without: Set(without.map(Self.ods)),
      with: Set(with.map(Self.ods)),
      reason: reason
    )
    let held = values
    let outcome = state.aggregate(
      scope,
      values: { PaymentValues(held[$1] ?? [:]) },
      in: context,
      by: stamp("night")
    )
    log.append(outcome)
    return outcome
  }

  @discardableResult
  mutating func declare(_ keys: [DeclarationKey] = [key(north)]) -> DeclarationOutcome {
    let outcome = state.declare(
      keys.map { DeclarationChoice($0) },
      in: context,
      by: stamp("Dee")
    )
    log.append(outcome)
    return outcome
  }

  @discardableResult
  mutating func approve(_ keys: [DeclarationKey] = [key(north)]) -> DeclarationOutcome {
    let outcome = state.approve(
      keys.map { DeclarationChoice($0) },
      in: context,
      by: stamp("Abe")
    )
    log.append(outcome)
    return outcome
  }

  @discardableResult
  mutating func financeApprove(_ keys: [DeclarationKey] = [key(north)]) -> DeclarationOutcome {
    let outcome = state.financeApprove(
      keys.map { DeclarationChoice($0) },
      in: context,
      by: stamp("Fay")
    )
    log.append(outcome)
    return outcome
  }

  /// Brings declarations that wait to be declared to financial approval.
  mutating func finish(_ keys: [DeclarationKey]) {
    declare(keys)
    approve(keys)
    financeApprove(keys)
  }

  @discardableResult
  mutating func release(_ id: String, figuresStand: Bool = false) -> DeclarationOutcome {
    let outcome = state.releaseHold(
      id,
      figuresStand: figuresStand,
      in: context,
      by: stamp("Abe")
    )
    log.append(outcome)
    return outcome
  }

  @discardableResult
  mutating func resolve(
    _ id: String,
    value: AchievementValue? = nil,
    reference: String = "PAY-1"
  ) -> DeclarationOutcome {
    let outcome = state.resolve(
      id,
      value: value,
      reference: reference,
      in: context,
      by: stamp("Fay")
    )
    log.append(outcome)
    return outcome
  }

  // MARK: Values that the tests write as text

  static func code<Value>(_ text: String, _ read: (String) -> Value?) -> Value {
    guard let value = read(text) else { preconditionFailure("\(text) is not one") }
    return value
  }

  static func ods(_ text: String) -> ODSCode { code(text) { ODSCode($0) } }

  static func field(_ text: String) -> FieldID { code(text) { FieldID($0) } }

  static func date(_ text: String) -> CalendarDate { code(text) { CalendarDate(iso: $0) } }
}

extension DeclarationOutcome {
  /// The identifiers of the rules of the findings, in order.
  var rules: [String] { findings.map(\.rule.id) }
}
