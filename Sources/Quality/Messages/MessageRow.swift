/// One entry of the message centre: a task or a notice for a role of an organisation.
///
/// Bodies hold codes, names, dates, states and identifiers, and no values: a message may leave the
/// book by other ways than the reports do.
public struct MessageRow: TableRow {
  /// What the recipient has to do with it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Something to do.
    case task
    /// Something to know.
    case notice
  }

  /// The identifier, made from the event, what it happened to, and the recipient.
  public let id: String
  /// When it was sent.
  public let at: Timestamp
  /// Whose message centre; `nil` where the commissioner is not known.
  public let recipient: ODSCode?
  /// For whom there.
  public let role: MessageRole
  /// A task or a notice.
  public let kind: Kind
  /// What happened.
  public let event: MessageEvent
  /// What it happened to: a declaration, hold, case or offer.
  public let subject: String
  /// What happened, in words.
  public let body: String

  init(
    id: String,
    at: Timestamp,
    recipient: ODSCode?,
    role: MessageRole,
    kind: Kind,
    event: MessageEvent,
    subject: String,
    body: String
  ) {
    self.id = id
    self.at = at
    self.recipient = recipient
    self.role = role
    self.kind = kind
    self.event = event
    self.subject = subject
    self.body = body
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.id = try reader.text()
      self.at = try reader.value { Timestamp(iso: $0) }
      self.recipient = try reader.optional { ODSCode($0) }
      self.role = try reader.value { MessageRole(rawValue: $0) }
      self.kind = try reader.value { Kind(rawValue: $0) }
      self.event = try reader.value { MessageEvent(rawValue: $0) }
      self.subject = try reader.text()
      self.body = try reader.text()
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      id, at.iso, recipient?.text ?? "", role.rawValue, kind.rawValue, event.rawValue, subject,
      body,
    ]
  }

  /// The table.
  public static let layout = Layout(
    name: "messages",
    sentence: "The message centre: tasks and notices for the roles of organisations.",
    columns: [
      Column("id", .text, "The message's identifier."),
      Column("at", .timestamp, "When it was sent."),
      Column(
        "recipient",
        .organisation,
        "Whose message centre; empty where it is not known.",
        optional: true
      ),
      Column("role", .word(MessageRole.allCases.map(\.rawValue)), "For whom there."),
      Column("kind", .word(Kind.allCases.map(\.rawValue)), "Something to do, or to know."),
      Column("event", .word(MessageEvent.allCases.map(\.rawValue)), "What happened."),
      Column("subject", .text, "The declaration, hold, case or offer that it happened to."),
      Column("body", .text, "What happened, in words and without values."),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (left: MessageRow, right: MessageRow) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
