/// The facts that decide what a move of a participation does.
public struct ParticipationFacts: Sendable {
  /// The spells of practices in networks.
  public let spells: [Spell]
  private let kinds: [ODSCode: OrganisationKind]
  private let commissioners: [ODSCode: ODSCode]
  private let known: Set<ODSCode>

  /// Gathers the facts.
  ///
  /// - Parameters:
  ///   - organisations: The organisations, with their kinds and commissioners.
  ///   - spells: The spells of practices in networks.
  ///   - known: The organisations that are known, by whatever table.
  public init(
    organisations: some Sequence<OrganisationRow>,
    spells: [Spell],
    known: Set<ODSCode>
  ) {
    self.spells = spells
    self.known = known
    var kinds: [ODSCode: OrganisationKind] = [:]
    var commissioners: [ODSCode: ODSCode] = [:]
    for row in organisations {
      kinds[row.organisation] = row.kind
      commissioners[row.organisation] = row.commissioner
    }
    self.kinds = kinds
    self.commissioners = commissioners
  }

  /// Whether an organisation is known.
  public func knows(_ organisation: ODSCode) -> Bool { known.contains(organisation) }

  /// What kind an organisation is; one that is not listed is a network if its code looks like one,
  /// and else not known.
  public func kind(of organisation: ODSCode) -> OrganisationKind? {
    kinds[organisation] ?? (organisation.looksLikeNetwork ? .network : nil)
  }

  /// The commissioner of an organisation, where it is known; a commissioner is its own.
  public func commissioner(of organisation: ODSCode) -> ODSCode? {
    kinds[organisation] == .commissioner ? organisation : commissioners[organisation]
  }

  /// Whether a service of that level is offered to the organisation.
  public func takes(_ organisation: ODSCode, _ level: Level) -> Bool {
    switch level {
    case .network: kind(of: organisation) == .network
    case .practice: kind(of: organisation) != .network && kind(of: organisation) != .commissioner
    }
  }
}
