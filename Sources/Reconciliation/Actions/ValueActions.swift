public import Quality

/// What has to be done about the values of one part, by where the declarations stand that they
/// belong to.
///
/// A practice's value belongs to its network's declaration as at the achievement date, and to any
/// that was financially approved with the practice before it left; a value of the network itself,
/// and every value of a practice-level service, to the organisation's own.
public struct ValueActions: Sendable {
  /// What has to be done about one value.
  public struct Answer: Sendable {
    /// What has to be done.
    public let action: ReconciliationAction
    /// Why; may be empty where what happened says it all.
    public let reason: String
    /// The providers whose declarations the value belongs to.
    public let declarations: [ODSCode]
  }

  private struct Owners: Sendable {
    var declarations: [ODSCode] = []
    var isContested = false
    var isOwn = false
    var isOfficialTotal = false
  }

  private struct Base: Sendable {
    let row: DeclarationRow
    let holds: Set<HoldRow.Cause>
    let openCases: [OffSystemRow]
  }

  private struct Kind: Hashable, Sendable {
    let outcome: OutcomeClass
    let purpose: Purpose
    let isOfNetwork: Bool
  }

  private let key: PartKey
  private let state: DeclarationState
  private let context: DeclarationContext
  private let terms: DeclarationTerms?
  private let networkFields: Set<FieldID>
  private let leavers: [ODSCode: [ODSCode]]
  private var bases: [ODSCode: Base?] = [:]
  private var current: ODSCode?
  private var known: [Kind: Answer] = [:]

  /// Starts on a part.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - state: The declarations after the delivery was taken in.
  ///   - context: The facts, membership as at the achievement date among them.
  public init(_ key: PartKey, _ state: DeclarationState, _ context: DeclarationContext) {
    self.key = key
    self.state = state
    self.context = context
    terms = context.terms(of: key.service)
    networkFields = Set(terms?.networkFields ?? [])
    var leavers: [ODSCode: Set<ODSCode>] = [:]
    for (declaration, rows) in state.cases
    where declaration.service == key.service
      && declaration.achievementDate == key.achievementDate
    {
      for row in rows where row.cause == .left {
        leavers[row.practice, default: []].insert(declaration.organisation)
      }
    }
    self.leavers = leavers.mapValues { $0.sorted() }
  }

  /// What has to be done about a value.
  ///
  /// - Parameters:
  ///   - organisation: Whose value.
  ///   - field: The field; `nil` for many values of the organisation at once.
  ///   - purpose: What the field's values are for.
  ///   - outcome: How the value compares.
  /// - Returns: The answer.
  public mutating func answer(
    _ organisation: ODSCode,
    _ field: FieldID?,
    _ purpose: Purpose,
    _ outcome: OutcomeClass
  ) -> Answer {
    if current != organisation {
      current = organisation
      known.removeAll(keepingCapacity: true)
    }
    let isOfNetwork =
      field.map { networkFields.contains($0) }
      ?? (!networkFields.isEmpty && context.isNetwork(organisation))
    let kind = Kind(outcome: outcome, purpose: purpose, isOfNetwork: isOfNetwork)
    if let answer = known[kind] { return answer }
    let (answer, depends) = work(organisation, field, kind)
    if !depends { known[kind] = answer }
    return answer
  }

  /// The answer, and whether it is another one for another field.
  private mutating func work(
    _ organisation: ODSCode,
    _ field: FieldID?,
    _ kind: Kind
  ) -> (Answer, dependsOnField: Bool) {
    let owners = owners(of: organisation, kind.isOfNetwork)
    if owners.isOfficialTotal, kind.outcome == .new || kind.outcome == .changed {
      let reason = "it is CQRS's own total, which is compared with ours and never added in"
      return (Answer(action: .none, reason: reason, declarations: []), false)
    }
    var heaviest: (action: ReconciliationAction, reason: String)?
    var depends = false
    var declarations: [ODSCode] = []
    for owner in owners.declarations {
      guard let base = base(of: owner) else { continue }
      declarations.append(owner)
      let cases = base.openCases.filter { $0.practice == organisation }
      depends = depends || !cases.isEmpty
      let standing = DeclarationStanding(
        status: base.row.status,
        causes: base.row.causes,
        holds: base.holds,
        // The case of a practice's joining or leaving settles its values too.
        hasOpenCases: cases.contains { field == nil || $0.field == field || $0.cause != .value },
        wasDeclared: base.row.declared != nil,
        isAggregated: !owners.isOwn
      )
      let answer = ReconciliationAction.forValue(
        kind.outcome,
        kind.purpose,
        standing,
        isContested: owners.isContested
      )
      if heaviest.map({ answer.action.weight > $0.action.weight }) ?? true { heaviest = answer }
    }
    let (action, reason) =
      heaviest ?? ReconciliationAction.forValue(kind.outcome, kind.purpose, nil)
    return (
      Answer(
        action: action,
        reason: kind.outcome.toDo ?? reason,
        declarations: declarations
      ),
      depends
    )
  }

  private mutating func owners(of organisation: ODSCode, _ isOfNetwork: Bool) -> Owners {
    var owners = Owners()
    guard let terms else { return owners }
    if terms.level == .practice {
      owners.declarations = [organisation]
      owners.isOwn = true
      return owners
    }
    if context.isNetwork(organisation) {
      if isOfNetwork {
        owners.declarations = [organisation]
        owners.isOwn = true
      } else {
        owners.isOfficialTotal = true
      }
      return owners
    }
    guard !isOfNetwork else { return owners }
    let networks = context.networks(of: organisation, on: key.achievementDate)
    owners.isContested =
      networks.count > 1
      && networks.count { state.counts(organisation, in: declaration(of: $0)) } > 1
    owners.declarations = Set(networks + (leavers[organisation] ?? [])).sorted()
    return owners
  }

  private func declaration(of organisation: ODSCode) -> DeclarationKey {
    DeclarationKey(
      service: key.service,
      achievementDate: key.achievementDate,
      organisation: organisation
    )
  }

  private mutating func base(of organisation: ODSCode) -> Base? {
    if let base = bases[organisation] { return base }
    let declaration = declaration(of: organisation)
    let base = state.declarations[declaration].map { row in
      Base(
        row: row,
        holds: Set(state.openHolds(declaration).map(\.cause)),
        openCases: state.openCases(declaration)
      )
    }
    bases[organisation] = .some(base)
    return base
  }
}

extension OutcomeClass {
  /// What has to be done where that follows from the outcome alone.
  fileprivate var toDo: String? {
    switch self {
    case .missing: "somebody has to say whether it is right"
    case .unexpected: "somebody has to say what it is"
    case .conflict: "somebody has to say which one counts"
    case .superseded: "nothing has to be done"
    case .unchanged, .new, .changed: nil
    }
  }
}
