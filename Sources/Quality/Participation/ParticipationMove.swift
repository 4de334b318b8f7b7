public import Findings

/// What is done to an offer, and the one table of what each does in which status.
///
/// The table is that of the guides of CQRS: an offer is withdrawn while it is Offered, and cancelled
/// when it was answered.
public enum ParticipationMove: String, Sendable, CaseIterable {
  /// The commissioner offers.
  case offer
  /// The commissioner takes an offer back that was not answered.
  case withdraw
  /// The commissioner ends what was answered.
  case cancel
  /// The provider accepts.
  case accept
  /// The provider refuses.
  case reject

  /// What it does in a status.
  public enum Answer: Hashable, Sendable {
    /// It leads to another status.
    case moves(to: ParticipationStatus)
    /// It is refused by a rule; why, to follow a colon.
    case refused(Rule, because: String)
  }

  /// What it does.
  ///
  /// - Parameter status: Where the offer stands; `nil` where there is none.
  /// - Returns: The next status, or the reason for the refusal.
  public func answer(from status: ParticipationStatus?) -> Answer {
    switch (self, status) {
    case (.offer, nil), (.offer, .cancelled): .moves(to: .offered)
    case (.withdraw, .offered): .moves(to: .cancelled)
    case (.cancel, .approved), (.cancel, .rejected): .moves(to: .cancelled)
    case (.accept, .offered): .moves(to: .approved)
    case (.reject, .offered): .moves(to: .rejected)
    case (_, nil): .refused(.offerNotKnown, because: "it was not offered")
    case (.offer, .rejected):
      .refused(.offeredAlready, because: "it was offered and Rejected; cancel that first")
    case (.offer, .offered), (.offer, .approved):
      .refused(.offeredAlready, because: "it was offered already and is \(Self.words(status))")
    case (.cancel, .offered):
      .refused(.offeredNotCancelled, because: "it is Offered; withdraw it instead")
    case (.withdraw, .approved), (.withdraw, .rejected):
      .refused(.answeredNotWithdrawn, because: "it is \(Self.words(status)); cancel it instead")
    case (.accept, .approved), (.accept, .rejected), (.reject, .approved), (.reject, .rejected):
      .refused(.offerAnswered, because: "it was answered already and is \(Self.words(status))")
    case (_, .cancelled):
      .refused(
        .offerCancelled,
        because: "it was withdrawn or cancelled; it would have to be offered again"
      )
    }
  }

  /// What has happened to an offer after it.
  public var done: String {
    switch self {
    case .offer: "offered"
    case .withdraw: "withdrawn"
    case .cancel: "cancelled"
    case .accept: "accepted"
    case .reject: "rejected"
    }
  }

  /// The statuses that it leads on from.
  public var from: [ParticipationStatus] {
    ParticipationStatus.allCases.filter {
      if case .moves = answer(from: $0) { true } else { false }
    }
  }

  /// What it is among the things that take a role.
  public var action: BookAction {
    switch self {
    case .offer: .offer
    case .withdraw: .withdraw
    case .cancel: .cancel
    case .accept: .accept
    case .reject: .reject
    }
  }

  /// The message that it sends.
  var message: MessageEvent {
    switch self {
    case .offer: .serviceOffered
    case .withdraw: .serviceWithdrawn
    case .cancel: .serviceCancelled
    case .accept: .serviceAccepted
    case .reject: .serviceRejected
    }
  }

  /// The event that it is told as.
  var event: EventRow.Kind {
    switch self {
    case .offer: .offered
    case .withdraw: .offerWithdrawn
    case .cancel: .participationCancelled
    case .accept: .offerAccepted
    case .reject: .offerRejected
    }
  }

  private static func words(_ status: ParticipationStatus?) -> String { status?.rawValue ?? "" }
}
