/// What sends a message, and to whom: the one table of the message centre.
public enum MessageEvent: String, Sendable, CaseIterable {
  /// The figures are calculated and wait for the provider.
  case toDeclare = "to-declare"
  /// The figures wait for the commissioner.
  case toApprove = "to-approve"
  /// The figures wait for finance.
  case toApproveFinancially = "to-approve-financially"
  /// The declaration is final.
  case financiallyApproved = "financially-approved"
  /// The figures changed, or a leave was counted, after declaring: it has to be declared again.
  case declareAgain = "declare-again"
  /// A practice joined, and the declaration is on hold.
  case practiceJoined = "practice-joined"
  /// A practice left, and the declaration is on hold.
  case practiceLeft = "practice-left"
  /// A person put the declaration on hold.
  case holdPlaced = "hold-placed"
  /// A hold was released.
  case holdReleased = "hold-released"
  /// A practice joined or left after financial approval.
  case movedAfterApproval = "moved-after-approval"
  /// Something has to be settled outside the system.
  case offSystem = "off-system"
  /// There is nothing to settle any more.
  case offSystemVoided = "off-system-voided"
  /// It was settled outside the system.
  case offSystemResolved = "off-system-resolved"
  /// A service was offered.
  case serviceOffered = "service-offered"
  /// An offer was accepted; it sends nothing, as in CQRS.
  case serviceAccepted = "service-accepted"
  /// An offer was rejected.
  case serviceRejected = "service-rejected"
  /// An offer was withdrawn.
  case serviceWithdrawn = "service-withdrawn"
  /// A participation was cancelled.
  case serviceCancelled = "service-cancelled"

  /// A message to one role: to the provider's for ``MessageRole/declaration`` and
  /// ``MessageRole/service``, else to its commissioner's.
  public struct Copy: Sendable, Hashable {
    /// For whom.
    public let role: MessageRole
    /// A task or a notice.
    public let kind: MessageRow.Kind

    static func task(_ role: MessageRole) -> Copy { Copy(role: role, kind: .task) }
    static func notice(_ role: MessageRole) -> Copy { Copy(role: role, kind: .notice) }
  }

  /// Who gets the message, and whether there is something to do.
  public var copies: [Copy] {
    switch self {
    case .toDeclare: [.task(.declaration)]
    case .toApprove: [.notice(.declaration), .task(.approval)]
    case .toApproveFinancially: [.notice(.declaration), .task(.finance)]
    case .financiallyApproved: [.notice(.declaration), .notice(.approval)]
    case .declareAgain: [.task(.declaration), .notice(.approval)]
    case .practiceJoined: [.notice(.declaration), .task(.approval)]
    case .practiceLeft: [.notice(.declaration), .task(.approval)]
    case .holdPlaced: [.notice(.declaration), .notice(.approval)]
    case .holdReleased: [.notice(.declaration)]
    case .movedAfterApproval: [.notice(.declaration), .notice(.approval)]
    case .offSystem: [.notice(.declaration), .task(.approval), .notice(.finance)]
    case .offSystemVoided: [.notice(.declaration), .notice(.approval), .notice(.finance)]
    case .offSystemResolved: [.notice(.declaration), .notice(.approval), .notice(.finance)]
    case .serviceOffered: [.task(.service)]
    case .serviceAccepted: []
    case .serviceRejected: [.notice(.commissioning)]
    case .serviceWithdrawn, .serviceCancelled: [.notice(.service)]
    }
  }

  /// What happened, in words.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - details: Codes, dates, fields and identifiers that say more; no values.
  /// - Returns: A sentence with its full stop.
  func body(_ key: DeclarationKey, _ details: [String]) -> String {
    body("\(key.service) \(key.achievementDate) of \(key.organisation)", details)
  }

  /// What happened to an offer, in words.
  ///
  /// - Parameters:
  ///   - key: The participation.
  ///   - details: Codes, dates and identifiers that say more; no values.
  /// - Returns: A sentence with its full stop.
  func body(_ key: ParticipationKey, _ details: [String]) -> String {
    body("\(key.service) from \(key.start)", details)
  }

  private func body(_ name: String, _ details: [String]) -> String {
    let sentence =
      switch self {
      case .toDeclare: "\(name) is calculated and awaits your declaration"
      case .toApprove: "\(name) awaits the commissioner's approval"
      case .toApproveFinancially: "\(name) awaits financial approval"
      case .financiallyApproved: "\(name) is financially approved"
      case .declareAgain: "\(name) was calculated again and has to be declared again"
      case .practiceJoined: "\(name) is on hold because a practice joined"
      case .practiceLeft:
        "\(name) is on hold because a practice left; it may be released after aggregation"
      case .holdPlaced: "\(name) was put on hold"
      case .holdReleased: "A hold on \(name) was released"
      case .movedAfterApproval:
        "A practice moved after \(name) was financially approved; the figures stand"
      case .offSystem: "\(name) is financially approved and requires an off-system resolution"
      case .offSystemVoided: "\(name) has less to resolve off the system"
      case .offSystemResolved: "\(name) was resolved off the system"
      case .serviceOffered: "\(name) is offered to you and awaits your answer"
      case .serviceAccepted: "\(name) was accepted"
      case .serviceRejected: "The offer of \(name) was rejected"
      case .serviceWithdrawn: "The offer of \(name) was withdrawn"
      case .serviceCancelled: "Your participation in \(name) was cancelled"
      }
    return details.isEmpty ? "\(sentence)." : "\(sentence): \(details.joined(separator: "; "))."
  }
}
