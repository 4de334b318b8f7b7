/// All declarations with what stands beside them, and the transitions that move them.
///
/// Each transition is in an extension named after it. It returns what it did; one that refuses
/// leaves the state as it was. The same transition twice does nothing the second time, unless a
/// person asks for it again.
public struct DeclarationState: Sendable, Hashable {
  /// The declarations.
  public internal(set) var declarations: [DeclarationKey: DeclarationRow] = [:]
  /// The figures of each, by field.
  public internal(set) var figures: [DeclarationKey: [FieldID: DeclarationFigures]] = [:]
  /// The inputs of the last calculation of each, by organisation and field.
  public internal(set) var inputs: [DeclarationKey: [ODSCode: [FieldID: AchievementValue]]] = [:]
  /// The holds of each, those that were released included, by identifier and number.
  public internal(set) var holds: [DeclarationKey: [HoldRow]] = [:]
  /// The off-system cases of each, those that are settled included, by identifier and number.
  public internal(set) var cases: [DeclarationKey: [OffSystemRow]] = [:]
  /// The members of each that do not count by a person's word.
  public internal(set) var waivers: [DeclarationKey: [WaiverRow]] = [:]
  /// The messages, by identifier.
  public internal(set) var messages: [String: MessageRow] = [:]
  /// The decisions that were taken in, by identifier.
  public internal(set) var decisions: [String: DecisionRow] = [:]
  /// What deliveries asked and nothing has settled yet, by identifier.
  public internal(set) var asks: [String: AskRow] = [:]

  /// What each is worth, at each stage.
  public internal(set) var payments: [DeclarationKey: DeclarationPayment] = [:]
  /// What payments were worked out with that is the same for all providers, by number.
  public internal(set) var paymentTerms: [PartKey: [Int: [PaymentInput]]] = [:]
  /// What authorities give, those that were withdrawn included, by identifier.
  public internal(set) var overrides: [String: PaymentOverrideRow] = [:]

  /// Makes the state of an empty book.
  public init() {}

  /// The figures as they were last calculated.
  func calculated(_ key: DeclarationKey) -> [FieldID: AchievementValue] {
    (figures[key] ?? [:]).compactMapValues(\.calculated)
  }

  /// The holds of a declaration that stand.
  public func openHolds(_ key: DeclarationKey) -> [HoldRow] {
    (holds[key] ?? []).filter(\.isOpen)
  }

  /// The off-system cases of a declaration that wait to be settled.
  public func openCases(_ key: DeclarationKey) -> [OffSystemRow] {
    (cases[key] ?? []).filter(\.isOpen)
  }

  /// What people are shown as the declaration's state: On Hold while a hold stands.
  public func shownStatus(_ key: DeclarationKey) -> String? {
    declarations[key].map { openHolds(key).isEmpty ? $0.status.label : "On Hold" }
  }

  // Holds and cases lie in the order in which the tables are read back, so that a run goes on from
  // a book as it would from memory.
  mutating func insert(_ hold: HoldRow) {
    holds[hold.key, default: []].append(hold)
    holds[hold.key]?.sort(by: Self.precedesById)
  }

  /// Keeps messages that other changes than those of declarations sent.
  public mutating func keep(_ messages: [MessageRow]) {
    for message in messages { self.messages[message.id] = message }
  }

  // Every change of a declaration goes through here, so that none goes uncounted or untold.
  mutating func note(
    _ kind: EventRow.Kind,
    _ key: DeclarationKey,
    subject: String? = nil,
    from before: String = "",
    to after: String = "",
    because reason: String = "",
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    declarations[key]?.revision += 1
    outcome.record(kind, of: subject ?? key.text, from: before, to: after, because: reason, stamp)
  }

  // The identifier holds the revision, or whatever else tells one such event from the next, so
  // that an event that is met twice is told once.
  mutating func send(
    _ event: MessageEvent,
    _ key: DeclarationKey,
    detail: String? = nil,
    subject: String? = nil,
    saying details: [String] = [],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let what = detail ?? "\(key.text)/\(declarations[key]?.revision ?? 0)"
    for copy in event.copies {
      let recipient =
        copy.role.isOfProvider
        ? key.organisation : context.commissioner(of: key.organisation)
      let role = copy.role.rawValue.split(separator: " ").first ?? ""
      let id = "M-\(event.rawValue)/\(what)/\(role)"
      guard messages[id] == nil else { continue }
      let message = MessageRow(
        id: id,
        at: stamp.at,
        recipient: recipient,
        role: copy.role,
        kind: copy.kind,
        event: event,
        subject: subject ?? key.text,
        body: event.body(key, details)
      )
      messages[id] = message
      outcome.send(message)
    }
  }

  // The message of a declaration that has arrived in a state; what changed, for one that goes back.
  mutating func announce(
    _ status: DeclarationStatus,
    _ key: DeclarationKey,
    again: Bool = false,
    saying details: [String] = [],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let event: MessageEvent? =
      switch status {
      case .awaitingServiceProviderApproval: again ? .declareAgain : .toDeclare
      case .awaitingCommissioningOrganisationApproval: .toApprove
      case .awaitingFinancialApproval: .toApproveFinancially
      case .financiallyApproved: .financiallyApproved
      case .awaitingNetworkAchievement, .other: nil
      }
    if let event { send(event, key, saying: details, context, stamp, &outcome) }
  }
}
