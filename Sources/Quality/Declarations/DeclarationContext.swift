/// The facts that decide what a change does to declarations: definitions, participation, members.
public struct DeclarationContext: Sendable {
  private let services: [ServiceCode: DeclarationTerms]
  private let participating: [ServiceCode: Set<ODSCode>]
  private let kinds: [ODSCode: OrganisationKind]
  private let commissioners: [ODSCode: ODSCode]
  private let memberships: [CalendarDate: Membership]
  private let payments: [ServiceCode: PaymentBasis]

  /// Gathers the facts.
  ///
  /// - Parameters:
  ///   - services: The terms of each service.
  ///   - participation: Who was offered what; only Approved counts.
  ///   - organisations: The organisations, with their kinds and commissioners.
  ///   - memberships: The membership as at each payment date, after the changes of this delivery.
  ///   - payments: How each service that states it is paid.
  public init(
    services: [ServiceCode: DeclarationTerms],
    participation: some Sequence<ParticipationRow>,
    organisations: some Sequence<OrganisationRow>,
    memberships: [Membership],
    payments: [ServiceCode: PaymentBasis] = [:]
  ) {
    self.services = services
    var participating: [ServiceCode: Set<ODSCode>] = [:]
    for row in participation where row.status == .approved {
      participating[row.service, default: []].insert(row.organisation)
    }
    self.participating = participating
    var kinds: [ODSCode: OrganisationKind] = [:]
    var commissioners: [ODSCode: ODSCode] = [:]
    for row in organisations {
      kinds[row.organisation] = row.kind
      commissioners[row.organisation] = row.commissioner
    }
    self.kinds = kinds
    self.commissioners = commissioners
    self.memberships = Dictionary(memberships.map { ($0.day, $0) }) { first, _ in first }
    self.payments = payments
  }

  /// The terms of each service, from the tables of definitions.
  public static func terms(
    services: some Sequence<ServiceRow>,
    indicators: some Sequence<IndicatorRow>,
    fields: some Sequence<FieldRow>,
    achievementDates: some Sequence<AchievementDateRow>
  ) -> [ServiceCode: DeclarationTerms] {
    var levels: [IndicatorOfService: Level] = [:]
    for row in indicators {
      levels[IndicatorOfService(service: row.service, indicator: row.indicator)] = row.level
    }
    var ofMembers: [ServiceCode: [FieldID]] = [:]
    var ofNetwork: [ServiceCode: [FieldID]] = [:]
    var roles: [ServiceCode: [FieldID: FieldRole]] = [:]
    for row in fields where row.purpose == .payment {
      roles[row.service, default: [:]][row.field] = row.role
      let level = levels[IndicatorOfService(service: row.service, indicator: row.indicator)]
      if level == .network {
        ofNetwork[row.service, default: []].append(row.field)
      } else {
        ofMembers[row.service, default: []].append(row.field)
      }
    }
    var dates: [ServiceCode: [CalendarDate]] = [:]
    for row in achievementDates where row.isPaymentDate {
      dates[row.service, default: []].append(row.achievementDate)
    }
    var terms: [ServiceCode: DeclarationTerms] = [:]
    for row in services {
      terms[row.service] = DeclarationTerms(
        start: row.start,
        end: row.end,
        level: row.level,
        isDeclarationRequired: row.isDeclarationRequired,
        isApprovalRequired: row.isApprovalRequired,
        paymentDates: dates[row.service] ?? [],
        memberFields: ofMembers[row.service] ?? [],
        networkFields: ofNetwork[row.service] ?? [],
        roles: roles[row.service] ?? [:]
      )
    }
    return terms
  }

  /// The services, in order of their codes.
  public var serviceCodes: [ServiceCode] { services.keys.sorted() }

  /// The terms of a service.
  public func terms(of service: ServiceCode) -> DeclarationTerms? { services[service] }

  /// How a service is paid; `nil` where it does not say.
  public func basis(of service: ServiceCode) -> PaymentBasis? { payments[service] }

  /// Whether an organisation's participation in a service is Approved.
  public func participates(_ organisation: ODSCode, in service: ServiceCode) -> Bool {
    participating[service]?.contains(organisation) ?? false
  }

  /// The provider and members of a declaration whose participation is not Approved, in order of
  /// their codes; while there are any, it cannot be declared.
  public func notParticipating(in key: DeclarationKey) -> [ODSCode] {
    guard let terms = terms(of: key.service) else { return [] }
    let members =
      terms.level == .network ? members(of: key.organisation, on: key.achievementDate) : []
    return ([key.organisation] + members).filter { !participates($0, in: key.service) }
  }

  /// Whose participation in a service is Approved, in order of their codes.
  public func participants(in service: ServiceCode) -> [ODSCode] {
    (participating[service] ?? []).sorted()
  }

  /// Whether an organisation is a network; one that is not listed is judged by its code.
  public func isNetwork(_ organisation: ODSCode) -> Bool {
    kinds[organisation].map { $0 == .network } ?? organisation.looksLikeNetwork
  }

  /// The commissioner of an organisation, where it is known.
  public func commissioner(of organisation: ODSCode) -> ODSCode? { commissioners[organisation] }

  /// The members of a network on a day, in order of their codes.
  public func members(of network: ODSCode, on day: CalendarDate) -> [ODSCode] {
    memberships[day]?.members(of: network) ?? []
  }

  /// The practices that are in several networks on a day, in order of their codes.
  func contestedPractices(on day: CalendarDate) -> [ODSCode] {
    memberships[day]?.contestedPractices ?? []
  }

  /// The networks of a practice on a day, in order of their codes.
  public func networks(of practice: ODSCode, on day: CalendarDate) -> [ODSCode] {
    switch memberships[day]?.network(of: practice) {
    case nil, .noNetwork: []
    case .network(let network): [network]
    case .several(let networks): networks
    }
  }
}

private struct IndicatorOfService: Hashable {
  let service: ServiceCode
  let indicator: IndicatorCode
}
