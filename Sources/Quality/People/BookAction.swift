/// What a person can do to a book, and the one table of who may.
///
/// Roles are those of CQRS National (domain 3.1) and CQRS Local (domain 2.1); who does what is said
/// by the guides of CQRS, which name the role that each is for.
public enum BookAction: String, Sendable, CaseIterable {
  /// Offer a service.
  case offer = "offer a service"
  /// Withdraw an offer.
  case withdraw = "withdraw an offer"
  /// Cancel a participation.
  case cancel = "cancel a participation"
  /// Make a service of one's own from a national one.
  case customise = "customise a service"
  /// Accept an offer.
  case accept = "accept an offer"
  /// Reject an offer.
  case reject = "reject an offer"
  /// Declare.
  case declare
  /// Approve for the commissioner.
  case approve
  /// Approve for finance.
  case financeApprove = "approve financially"
  /// Put a declaration on hold.
  case placeHold = "place a hold"
  /// Release a hold.
  case releaseHold = "release a hold"
  /// Settle an off-system case.
  case resolve = "resolve an off-system case"
  /// Answer what a delivery asked.
  case answer = "answer an ask"
  /// Let an indicator earn or pay what an authority says.
  case override
  /// Withdraw an override.
  case withdrawOverride = "withdraw an override"
  /// Aggregate.
  case aggregate
  /// Take deliveries in.
  case takeIn = "take deliveries in"
  /// Publish an earlier state again.
  case undo
  /// Drop old versions.
  case prune
  /// Add a user.
  case addUser = "add a user"
  /// Give a user a role.
  case grant = "grant a role"
  /// Take a role from a user.
  case revoke = "revoke a role"
  /// Invite a user to register.
  case invite = "invite a user"
  /// Register a key, for oneself.
  case register
  /// Decide whether instruction files have to be signed.
  case requireSignatures = "decide about signatures"

  /// Whose role it takes.
  public enum Side: Hashable, Sendable, CaseIterable {
    /// The organisation's that it is done to.
    case own
    /// That organisation's commissioner's; a commissioner is its own.
    case commissioner
    /// Any commissioner's: it is done to the book as a whole.
    case book
  }

  /// A role that allows it.
  public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// Whose.
    public let side: Side

    /// Makes a grant.
    public init(_ role: Role, of side: Side) {
      self.role = role
      self.side = side
    }
  }

  /// The roles that allow it, any one of which will do; none where nobody needs a role.
  public var grants: [Grant] {
    switch self {
    case .offer, .withdraw, .cancel, .customise, .aggregate:
      [Grant(.commissioningManagement, of: .commissioner)]
    case .accept, .reject: [Grant(.serviceManagement, of: .own)]
    case .declare: [Grant(.declarationManagement, of: .own)]
    case .approve, .placeHold, .releaseHold: [Grant(.approvalManagement, of: .commissioner)]
    case .financeApprove, .override, .withdrawOverride:
      [Grant(.financeManagement, of: .commissioner)]
    case .resolve:
      [Grant(.approvalManagement, of: .commissioner), Grant(.financeManagement, of: .commissioner)]
    case .takeIn, .answer:
      [Grant(.commissioningManagement, of: .book), Grant(.organisationAdministrator, of: .book)]
    case .undo, .prune, .requireSignatures: [Grant(.organisationAdministrator, of: .book)]
    case .addUser, .grant, .revoke, .invite:
      [
        Grant(.organisationAdministrator, of: .own),
        Grant(.organisationAdministrator, of: .commissioner),
      ]
    case .register: []
    }
  }
}
