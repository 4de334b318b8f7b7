import Findings
import Quality

/// What lifts a hold, settles a case or moves a declaration next, in words with the command.
struct NextStep {
  private let state: DeclarationState
  private let context: DeclarationContext

  init(_ state: DeclarationState, _ context: DeclarationContext) {
    self.state = state
    self.context = context
  }

  /// What lifts a hold, one sentence; how it was released, for one that was.
  func lifting(_ hold: HoldRow) -> String {
    if let released = hold.released {
      let how = hold.release == .figuresStand ? " with figures standing" : ""
      let why = released.note.isEmpty ? "" : ": \(released.note)"
      return "Released\(how) by \(released.by)\(why)."
    }
    let release = "reckoner hold release \(hold.id)"
    guard hold.cause != .person else {
      return "The commissioner releases it when the reason is settled: \(release)."
    }
    // A leave beside a join makes both wait for aggregation: the stricter rule holds.
    let leaves = state.openHolds(hold.key).filter { $0.cause == .left }
    if !leaves.isEmpty {
      return (leaves + [hold]).allSatisfy { $0.aggregatedAt != nil }
        ? "The commissioner releases it, and it has to be declared again: \(release)."
        : "Run reckoner aggregate, then \(release); it has to be declared again."
    }
    let causes = state.declarations[hold.key]?.causes ?? []
    if hold.affectsFigures, hold.aggregatedAt == nil, causes.contains(.join) {
      return "Run reckoner aggregate, then \(release); or release it now with --figures-stand."
    }
    return "The commissioner releases it, and the declaration goes on: \(release)."
  }

  /// What happened to a case and what has to be done, one sentence.
  func settling(_ row: OffSystemRow) -> String {
    let done =
      switch row.state {
      case .open, .amended:
        "settle it outside the system, then reckoner off-system resolve \(row.id)"
      case .voided: "nothing is left to settle"
      case .covered: "it is settled with the case of the practice's leaving"
      case .resolved:
        "resolved by \(row.resolved?.by ?? "")"
          + (row.resolved.map { $0.note.isEmpty ? "" : " (\($0.note))" } ?? "")
      }
    return "\(row.words): \(done)."
  }

  /// What moves a declaration next, one sentence.
  ///
  /// - Parameters:
  ///   - row: The declaration.
  ///   - isMissing: Whether values are known to be missing; `nil` where nobody looked.
  /// - Returns: The sentence.
  func moving(_ row: DeclarationRow, isMissing: Bool? = nil) -> String {
    if row.status == .financiallyApproved {
      let count = state.openCases(row.key).count
      return count == 0
        ? "Nothing: it is final."
        : "Settle \(Wording.count(count, "off-system case")): see off-system.csv."
    }
    let holds = state.openHolds(row.key)
    if let first = holds.first(where: { $0.cause == .left }) ?? holds.first {
      let others = holds.count > 1 ? " \(Wording.count(holds.count, "hold")) stand in all." : ""
      return lifting(first) + others
    }
    if !row.causes.isEmpty { return "Run reckoner aggregate." }
    switch row.status {
    case .awaitingNetworkAchievement:
      return isMissing == false
        ? "Run reckoner aggregate."
        : "Get the values that are missing, then run reckoner aggregate."
    case .awaitingServiceProviderApproval:
      let absent = notParticipating(row.key)
      guard absent.isEmpty else {
        return "Participation has to be Approved for "
          + "\(Wording.names(absent.map(\.text), between: ", ")); then reckoner declaration declare."
      }
      return row.declared == nil
        ? "The provider declares it: reckoner declaration declare."
        : "The provider declares it again: reckoner declaration declare."
    case .awaitingCommissioningOrganisationApproval:
      return "The commissioner approves it: reckoner declaration approve."
    case .awaitingFinancialApproval:
      return "Finance approves it: reckoner declaration finance-approve."
    case .financiallyApproved, .other:
      return "Its state is not one that is known here: somebody has to say what it is."
    }
  }

  /// What the figures differ in from those that were last declared, by field: `CAN04.Numerator 14 →
  /// 9`.
  func sinceDeclared(_ key: DeclarationKey) -> [String] {
    guard state.declarations[key]?.declared != nil else { return [] }
    return (state.figures[key] ?? [:]).sorted { $0.key < $1.key }.compactMap { field, figures in
      figures.calculated == figures.declared
        ? nil
        : "\(field) \(figures.declared?.text ?? "none") → \(figures.calculated?.text ?? "none")"
    }
  }

  /// The provider and members whose participation is not Approved, in order of their codes.
  func notParticipating(_ key: DeclarationKey) -> [ODSCode] {
    guard let terms = context.terms(of: key.service) else { return [] }
    let members =
      terms.level == .network ? context.members(of: key.organisation, on: key.achievementDate) : []
    return ([key.organisation] + members).filter { !context.participates($0, in: key.service) }
  }
}
