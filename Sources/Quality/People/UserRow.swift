/// A person who acts on a book.
public struct UserRow: TableRow {
  /// How far a user has come.
  public enum Status: String, Sendable, CaseIterable {
    /// Added, and not invited yet.
    case added
    /// Invited, and not registered yet.
    case invited
    /// Registered, and able to act.
    case active
  }

  /// The name that the person acts under.
  public let user: String
  /// The person's name in full.
  public let name: String
  /// How far the user has come.
  public let status: Status
  /// The public SSH key, algorithm and key without the comment; empty before it is registered.
  public let key: String
  /// When it was registered.
  public let registered: Timestamp?
  /// The last day of the key; `nil` where it has none.
  public let keyUntil: CalendarDate?
  /// The SHA-256 of the last invitation's one-time code; empty where none is open.
  public let invitation: String
  /// The last day of the last invitation.
  public let invitedUntil: CalendarDate?

  /// Makes a row.
  public init(
    user: String,
    name: String,
    status: Status = .added,
    key: String = "",
    registered: Timestamp? = nil,
    keyUntil: CalendarDate? = nil,
    invitation: String = "",
    invitedUntil: CalendarDate? = nil
  ) {
    self.user = user
    self.name = name
    self.status = status
    self.key = key
    self.registered = registered
    self.keyUntil = keyUntil
    self.invitation = invitation
    self.invitedUntil = invitedUntil
  }

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count else { return nil }
    var reader = CellReader(cells)
    do {
      self.user = try reader.text()
      self.name = try reader.text()
      self.status = try reader.value { Status(rawValue: $0) }
      self.key = try reader.text()
      self.registered = try reader.optional { Timestamp(iso: $0) }
      self.keyUntil = try reader.optional { CalendarDate(iso: $0) }
      self.invitation = try reader.text()
      self.invitedUntil = try reader.optional { CalendarDate(iso: $0) }
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      user, name, status.rawValue, key, registered.cell, keyUntil.cell, invitation,
      invitedUntil.cell,
    ]
  }

  /// The table.
  public static let layout = Layout(
    name: "users",
    sentence: "The persons who act on the book.",
    columns: [
      Column("user", .text, "The name that the person acts under, as given behind --by."),
      Column("name", .text, "The person's name in full.", optional: true),
      Column("status", .word(Status.allCases.map(\.rawValue)), "How far the user has come."),
      Column("key", .text, "The public SSH key, algorithm and key.", optional: true),
      Column("registered", .timestamp, "When the key was registered.", optional: true),
      Column("key_until", .date, "The last day of the key, if it has one.", optional: true),
      Column(
        "invitation",
        .text,
        "The SHA-256 of the open invitation's one-time code.",
        optional: true
      ),
      Column("invited_until", .date, "The last day of the open invitation.", optional: true),
    ],
    key: ["user"]
  )

  /// Orders by the name that the person acts under.
  public static func < (left: UserRow, right: UserRow) -> Bool {
    left.user != right.user ? precedes(left.user, right.user) : cellsPrecede(left, right)
  }
}
