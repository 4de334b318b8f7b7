/// One line of an instruction file for users and their roles.
///
/// A decision that was given on the command line is kept as such a line too.
public struct UserDecisionRow: InstructionRow {
  /// What is to be done.
  public enum Action: String, Sendable, CaseIterable {
    /// Add a user, with a first role.
    case add
    /// Give a user a role.
    case grant
    /// Take a role from a user.
    case revoke
    /// Invite a user to register.
    case invite
    /// Register a key, for oneself.
    case register
    /// Take only signed instruction files from now on.
    case requireSignatures = "require-signatures"
    /// Take unsigned instruction files again.
    case waiveSignatures = "waive-signatures"
  }

  /// The line's own identifier: taken in once, it is taken in for good.
  public let id: String
  /// What is to be done.
  public let action: Action
  /// The user that it is done to; for signatures, who decides.
  public let user: String
  /// The person's name in full, for a new user.
  public let name: String
  /// The organisation of a role.
  public let organisation: ODSCode?
  /// The role.
  public let role: Role?
  /// The SHA-256 of an invitation's one-time code.
  public let invitation: String
  /// The last day of an invitation, or of a key.
  public let until: CalendarDate?
  /// The one-time code, for a registration; it is spent with it.
  public let code: String
  /// The public SSH key, for a registration.
  public let key: String
  /// Why.
  public let reason: String
  /// Who decided.
  public let by: String

  /// Makes a line.
  public init(
    id: String,
    action: Action,
    user: String,
    name: String = "",
    organisation: ODSCode? = nil,
    role: Role? = nil,
    invitation: String = "",
    until: CalendarDate? = nil,
    code: String = "",
    key: String = "",
    reason: String = "",
    by: String
  ) {
    self.id = id
    self.action = action
    self.user = user
    self.name = name
    self.organisation = organisation
    self.role = role
    self.invitation = invitation
    self.until = until
    self.code = code
    self.key = key
    self.reason = reason
    self.by = by
  }

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count else { return nil }
    var reader = CellReader(cells)
    do {
      self.id = try reader.value { FieldID($0)?.text }
      self.action = try reader.value { Action(rawValue: $0) }
      self.user = try reader.text()
      self.name = try reader.text()
      self.organisation = try reader.optional { ODSCode($0) }
      self.role = try reader.optional { Role(rawValue: $0) }
      self.invitation = try reader.text()
      self.until = try reader.optional { CalendarDate(iso: $0) }
      self.code = try reader.text()
      self.key = try reader.text()
      self.reason = try reader.text()
      self.by = try reader.text()
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      id, action.rawValue, user, name, organisation.cell, role?.rawValue ?? "", invitation,
      until.cell, code, key, reason, by,
    ]
  }

  /// What it is about: the user.
  public var what: String { user }

  /// The subject of a finding about it.
  public var subject: String { "user \(user)" }

  /// The columns that an action needs, beside id, action, user and by.
  static func needed(by action: Action) -> [String] {
    switch action {
    case .add, .grant, .revoke: ["organisation", "role"]
    case .invite: ["invitation", "until"]
    case .register: ["code", "key"]
    case .requireSignatures, .waiveSignatures: []
    }
  }

  /// The columns that an action may have beside those that it needs.
  static func allowed(by action: Action) -> [String] {
    switch action {
    case .add: ["name", "reason"]
    case .grant, .revoke, .invite, .requireSignatures, .waiveSignatures: ["reason"]
    case .register: ["until"]
    }
  }

  /// The table.
  public static let layout = Layout(
    name: "user-decisions",
    sentence: "Decisions about users and their roles, one a line.",
    columns: [
      Column("id", .code, "The line's own identifier; taken in once, it changes nothing again."),
      Column("action", .word(Action.allCases.map(\.rawValue)), "What is to be done."),
      Column("user", .text, "The user that it is done to; for signatures, who decides."),
      Column("name", .text, "The person's name in full, for a new user.", optional: true),
      Column("organisation", .organisation, "The organisation of the role.", optional: true),
      Column("role", .word(Role.allCases.map(\.rawValue)), "The role.", optional: true),
      Column(
        "invitation",
        .text,
        "The SHA-256 of the invitation's one-time code.",
        optional: true
      ),
      Column("until", .date, "The last day of the invitation, or of the key.", optional: true),
      Column("code", .text, "The one-time code, spent with the registration.", optional: true),
      Column("key", .text, "The public SSH key.", optional: true),
      Column("reason", .text, "Why.", optional: true),
      Column("by", .text, "Who decided; for a registration the user."),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (left: UserDecisionRow, right: UserDecisionRow) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
