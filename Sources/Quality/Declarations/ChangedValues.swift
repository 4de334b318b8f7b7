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
  }

  /// Where an organisation's changes go.
  private struct Owner: Sendable {
    let organisation: ODSCode
    /// The organisation's own declaration, if its values are figures themselves.
    var own: DeclarationKey?
    /// The declarations that the organisation is a member of.
    var declarations: [DeclarationKey] = []
    var contest: Contest?
  }

  /// The part.
  public let key: PartKey
  private let state: DeclarationState
  private let context: DeclarationContext
  private let terms: DeclarationTerms?
  private let networkFields: Set<FieldID>
  private let leavers: [ODSCode: [DeclarationKey]]
  private var owner: Owner?

  private(set) var own: [DeclarationKey: [ValueChange]] = [:]
  private(set) var ofMembers: [DeclarationKey: OfMembers] = [:]
  private(set) var contested: Set<Contest> = []

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
    let owner = owner(of: change.organisation, terms)
    if let own = owner.own {
      guard terms.level == .practice || isOfNetwork else { return }
      self.own[own, default: []].append(change)
      return
    }
    guard !isOfNetwork else { return }
    for key in owner.declarations { add(change, to: key) }
    if let contest = owner.contest { contested.insert(contest) }
  }

  private mutating func add(_ change: ValueChange, to key: DeclarationKey) {
    let keepsAll = state.declarations[key]?.status == .financiallyApproved
    guard var changes = ofMembers.removeValue(forKey: key) else {
      ofMembers[key] = OfMembers(first: change, all: keepsAll ? [change] : [])
      return
    }
    changes.count += 1
    if keepsAll { changes.all.append(change) }
    if ValueChange.precedes(change, changes.first) { changes.first = change }
    ofMembers[key] = changes
  }

  private mutating func owner(of organisation: ODSCode, _ terms: DeclarationTerms) -> Owner {
    if let owner, owner.organisation == organisation { return owner }
    var owner = Owner(organisation: organisation)
    if terms.level == .practice || context.isNetwork(organisation) {
      owner.own = declaration(of: organisation)
    } else {
      let networks = context.networks(of: organisation, on: key.achievementDate)
      let keys = Set(networks.map(declaration)).union(leavers[organisation] ?? [])
      owner.declarations = keys.filter { state.declarations[$0] != nil }.sorted()
      if networks.count > 1,
        networks.contains(where: { state.declarations[declaration(of: $0)] != nil })
      {
        owner.contest = Contest(
          practice: organisation,
          service: key.service,
          date: key.achievementDate,
          networks: networks
        )
      }
    }
    self.owner = owner
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
