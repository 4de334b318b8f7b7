import Findings

/// The users of a book and their roles, with what changes them.
public struct PeopleState: Sendable, Hashable {
  /// The users, by the name that each acts under.
  public internal(set) var users: [String: UserRow]
  /// The roles that they hold.
  public internal(set) var roles: Set<UserRoleRow>
  /// The decisions that were taken in, by identifier.
  public internal(set) var decisions: [String: UserDecisionRow]
  /// Whether instruction files have to be signed.
  public internal(set) var requiresSignatures = false

  /// Puts the tables of a book together.
  public init(
    users: [UserRow] = [],
    roles: [UserRoleRow] = [],
    decisions: [UserDecisionRow] = [],
    settings: [SettingRow] = []
  ) {
    self.users = Dictionary(users.map { ($0.user, $0) }) { first, _ in first }
    self.roles = Set(roles)
    self.decisions = Dictionary(decisions.map { ($0.id, $0) }) { first, _ in first }
    requiresSignatures = settings.contains { $0.name == .signedInstructions && $0.isOn }
  }

  /// The users, in order.
  public var userRows: [UserRow] { users.values.sorted() }
  /// The roles, in order.
  public var roleRows: [UserRoleRow] { roles.sorted() }
  /// The decisions, in order.
  public var decisionRows: [UserDecisionRow] { decisions.values.sorted() }

  /// The settings that are on, in order.
  public var settingRows: [SettingRow] {
    requiresSignatures ? [SettingRow(.signedInstructions, isOn: true)] : []
  }

  /// Whether roles are checked: from the first active user on.
  public var checksRoles: Bool { users.values.contains { $0.status == .active } }

  /// The roles of a user, in order.
  public func roles(of user: String) -> [UserRoleRow] {
    roles.filter { $0.user == user }.sorted()
  }

  /// Whether a user holds a role of an organisation.
  func holds(_ user: String, _ role: Role, _ organisation: ODSCode) -> Bool {
    roles.contains(UserRoleRow(user: user, organisation: organisation, role: role))
  }

  /// The active users who can grant roles in the whole book.
  func administrators(in facts: ParticipationFacts) -> Set<String> {
    Set(
      roles.filter {
        $0.role == .organisationAdministrator && facts.kind(of: $0.organisation) == .commissioner
          && users[$0.user]?.status == .active
      }.map(\.user)
    )
  }
}
