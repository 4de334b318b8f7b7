/// The payment values of one part that are new or differ, kept as far as declarations need them.
///
/// Of a declaration that is not financially approved only the first of its members' changes and
/// their number are kept, so that a first extract costs no more than a later one.
public struct ChangedValues: Sendable {
  /// The changes of a declaration's members.
  struct OfMembers: Sendable {
    /// The first by organisation and field.
    var first: ValueChange
    /// How many there are.
    var count = 1
    /// All of them, where the declaration is financially approved.
    var all: [ValueChange] = []

    mutating func add(_ other: OfMembers) {
      count += other.count
      all += other.all
      if ValueChange.precedes(other.first, first) { first = other.first }
    }
  }

  /// Where an organisation's changes go.
  private struct Owner: Sendable {
    let organisation: ODSCode
    /// The organisation's own declaration, if its values are figures themselves.
    var own: DeclarationKey?
    /// The declarations that the organisation is a member of.
    var declarations: [DeclarationKey] = []
    /// Whether any of them is financially approved.
    var keepsAll = false
    var contest: Contest?
    /// Its changes so far, the same for each of its declarations.
    var changes: OfMembers?
  }

  /// The part.
  public let key: PartKey
  private let state: DeclarationState
  private let context: DeclarationContext
  private let terms: DeclarationTerms?
  private let networkFields: Set<FieldID>
  private let leavers: [ODSCode: [DeclarationKey]]
  private let isAnyLeftOut: Bool
  private var owner: Owner?
  private var gathered: [DeclarationKey: OfMembers] = [:]

  private(set) var own: [DeclarationKey: [ValueChange]] = [:]
  private(set) var contested: Set<Contest> = []
  private(set) var held: [ODSCode: [FieldID: AchievementValue]] = [:]

  /// Starts on a part.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - state: The declarations before the changes.
  ///   - context: The facts.
  public init(_ key: PartKey, _ state: DeclarationState, in context: DeclarationContext) {
    self.key = key
    self.state = state
    self.context = context
    terms = context.terms(of: key.service)
    networkFields = Set(terms?.networkFields ?? [])
    leavers = state.declarationsLeft(on: key)
    isAnyLeftOut = state.waivers.keys.contains {
      $0.service == key.service && $0.achievementDate == key.achievementDate
    }
  }

  /// Takes a change of the part in; changes may come in any order.
  public mutating func take(_ change: ValueChange) {
    precondition(
      change.service == key.service && change.achievementDate == key.achievementDate,
      "a part takes its own changes"
    )
    guard change.purpose == .payment, change.old?.present != change.new?.present, let terms
    else { return }
    let isOfNetwork = networkFields.contains(change.field)
    if owner?.organisation != change.organisation {
      gather()
      owner = owner(of: change.organisation, terms)
    }
    guard let owner else { return }
    if let own = owner.own {
      guard terms.level == .practice || isOfNetwork else { return }
      self.own[own, default: []].append(change)
      return
    }
    guard !isOfNetwork else { return }
    if let contest = owner.contest { contested.insert(contest) }
    guard !owner.declarations.isEmpty else { return }
    let one = OfMembers(first: change, all: owner.keepsAll ? [change] : [])
    if owner.changes == nil { self.owner?.changes = one } else { self.owner?.changes?.add(one) }
  }

  /// Takes a change of a provider's own value that the run itself makes, after all that came in: of
  /// what came for the same field only the outcome counts.
  public mutating func revise(_ change: ValueChange) {
    let key = declaration(of: change.organisation)
    guard
      let index = own[key]?.firstIndex(where: {
        $0.organisation == change.organisation && $0.field == change.field
      }), let first = own[key]?.remove(at: index)
    else { return take(change) }
    if own[key]?.isEmpty ?? false { own[key] = nil }
    take(
      ValueChange(
        organisation: change.organisation,
        service: change.service,
        achievementDate: change.achievementDate,
        field: change.field,
        purpose: change.purpose,
        old: first.old,
        new: change.new,
        submission: change.submission
      )
    )
  }

  /// Whether ``hold(_:of:)`` wants an organisation's values whether they changed or not.
  public func wantsAllValues(of organisation: ODSCode) -> Bool {
    guard isAnyLeftOut else { return false }
    let networks = context.networks(of: organisation, on: key.achievementDate)
    return state.wantsAllValues(of: organisation, in: networks.map(declaration))
  }

  /// Takes the payment values of an organisation as they are now; a blank is no value.
  public mutating func hold(
    _ values: some Sequence<(FieldID, AchievementValue)>,
    of organisation: ODSCode
  ) {
    for (field, value) in values {
      held[organisation, default: [:]][field] = value.present
    }
  }

  /// The changes of the members of each declaration.
  var ofMembers: [DeclarationKey: OfMembers] {
    var whole = self
    whole.gather()
    return whole.gathered
  }

  /// Puts the changes of the organisation that has just ended beside those of the others.
  private mutating func gather() {
    guard let owner, let changes = owner.changes else { return }
    self.owner?.changes = nil
    for key in owner.declarations {
      var kept = changes
      if state.declarations[key]?.status != .financiallyApproved { kept.all = [] }
      if gathered[key] == nil { gathered[key] = kept } else { gathered[key]?.add(kept) }
    }
  }

  private func owner(of organisation: ODSCode, _ terms: DeclarationTerms) -> Owner {
    var owner = Owner(organisation: organisation)
    if terms.level == .practice || context.isNetwork(organisation) {
      owner.own = declaration(of: organisation)
    } else {
      let networks = context.networks(of: organisation, on: key.achievementDate)
      let keys = Set(networks.map(declaration)).union(leavers[organisation] ?? [])
      owner.declarations = keys.filter { state.declarations[$0] != nil }.sorted()
      owner.keepsAll = owner.declarations.contains {
        state.declarations[$0]?.status == .financiallyApproved
      }
      owner.contest = state.contest(organisation, key, context)
    }
    return owner
  }

  private func declaration(of organisation: ODSCode) -> DeclarationKey {
    DeclarationKey(
      service: key.service,
      achievementDate: key.achievementDate,
      organisation: organisation
    )
  }
}

extension ValueChange {
  static func precedes(_ left: ValueChange, _ right: ValueChange) -> Bool {
    order(left.organisation, right.organisation) ?? order(left.field, right.field)
      ?? Quality.precedes(left.new?.text ?? "", right.new?.text ?? "")
  }
}
