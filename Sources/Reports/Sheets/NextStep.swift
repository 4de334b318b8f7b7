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
    return switch state.lifting(hold) {
    case .settling: "The commissioner releases it when the reason is settled: \(release)."
    case .releasingToDeclareAgain:
      "The commissioner releases it, and it has to be declared again: \(release)."
    case .aggregating: "Run reckoner aggregate, then \(release); it has to be declared again."
    case .aggregatingOrStanding:
      "Run reckoner aggregate, then \(release); or release it now with --figures-stand."
    case .releasing, .done:
      "The commissioner releases it, and the declaration goes on: \(release)."
    }
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
    switch state.move(row) {
    case .final: return "Nothing: it is final."
    case .settling(let count):
      return "Settle \(Wording.count(count, "off-system case")): see off-system.csv."
    case .lifting(let hold, let others):
      let all = others > 0 ? " \(Wording.count(others + 1, "hold")) stand in all." : ""
      return lifting(hold) + all
    case .aggregating: return "Run reckoner aggregate."
    case .values:
      return isMissing == false
        ? "Run reckoner aggregate."
        : "Get the values that are missing, then run reckoner aggregate."
    case .step(.declare, let isAgain):
      let absent = context.notParticipating(in: row.key)
      guard absent.isEmpty else {
        return "Participation has to be Approved for "
          + "\(Wording.names(absent.map(\.text), between: ", ")); then reckoner declaration declare."
      }
      return "The provider declares it\(isAgain ? " again" : ""): reckoner declaration declare."
    case .step(.approve, _):
      return "The commissioner approves it: reckoner declaration approve."
    case .step(.financeApprove, _):
      return "Finance approves it: reckoner declaration finance-approve."
    case .unknown:
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
}
