/// One decision or change of status of a run, as `events.csv` has it.
public struct EventRow: TableRow {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// A declaration came to exist.
    case opened
    /// The figures have to be calculated again for one more reason.
    case cause
    /// A cause was dropped because the figures stand.
    case causeDropped = "cause-dropped"
    /// The figures were calculated.
    case calculated
    /// The state changed, by itself.
    case status
    /// The provider declared.
    case declared
    /// The commissioner approved.
    case approved
    /// Finance approved.
    case financeApproved = "finance-approved"
    /// A hold was placed.
    case holdPlaced = "hold-placed"
    /// Aggregation has run since a hold was placed.
    case holdAggregated = "hold-aggregated"
    /// A hold was released.
    case holdReleased = "hold-released"
    /// A member was waived.
    case waived
    /// A waiver ended.
    case waiverEnded = "waiver-ended"
    /// An off-system case was opened.
    case caseOpened = "case-opened"
    /// An off-system case changed.
    case caseAmended = "case-amended"
    /// An off-system case has nothing to settle any more.
    case caseVoided = "case-voided"
    /// An off-system case was settled.
    case caseResolved = "case-resolved"
    /// An authority's override was entered.
    case overridden
    /// An override was withdrawn.
    case overrideWithdrawn = "override-withdrawn"
    /// A person answered an ask.
    case askAnswered = "ask-answered"
    /// A later delivery settled an ask.
    case askSettled = "ask-settled"
    /// A service was offered.
    case offered
    /// An offer was withdrawn.
    case offerWithdrawn = "offer-withdrawn"
    /// An offer was accepted.
    case offerAccepted = "offer-accepted"
    /// An offer was rejected.
    case offerRejected = "offer-rejected"
    /// A participation was cancelled.
    case participationCancelled = "participation-cancelled"
    /// A practice takes part because its network does.
    case participationBegun = "participation-begun"
    /// A participation ended by itself, or does so on another day.
    case participationEnded = "participation-ended"
    /// A service was made from a national one.
    case customised
    /// A user was added.
    case userAdded = "user-added"
    /// A user got a role.
    case roleGranted = "role-granted"
    /// A user lost a role.
    case roleRevoked = "role-revoked"
    /// A user was invited.
    case userInvited = "user-invited"
    /// A user registered a key.
    case userRegistered = "user-registered"
    /// Instruction files have to be signed, or need no longer be.
    case signaturesRequired = "signatures-required"

    /// Whether it happens to a declaration, hold or case.
    public var isOfDeclarations: Bool {
      switch self {
      case .offered, .offerWithdrawn, .offerAccepted, .offerRejected, .participationCancelled,
        .participationBegun, .participationEnded, .customised, .userAdded, .roleGranted,
        .roleRevoked, .userInvited, .userRegistered, .signaturesRequired, .askAnswered,
        .askSettled:
        false
      default: true
      }
    }
  }

  /// The number of the event in its run, from 1.
  public internal(set) var sequence: Int
  /// When.
  public let at: Timestamp
  /// Who.
  public let actor: String
  /// What it happened to: a declaration, or the identifier of a hold, case or ask.
  public let subject: String
  /// What happened.
  public let kind: Kind
  /// What was before, if anything.
  public let before: String
  /// What is now.
  public let after: String
  /// Why.
  public let reason: String
  /// The file that asked for it, if one did.
  public let input: String
  /// The line of that file.
  public let line: Int?

  init(
    sequence: Int,
    stamp: Stamp,
    subject: String,
    kind: Kind,
    before: String,
    after: String,
    reason: String
  ) {
    self.sequence = sequence
    self.at = stamp.at
    self.actor = stamp.actor
    self.subject = subject
    self.kind = kind
    self.before = before
    self.after = after
    self.reason = reason
    self.input = stamp.input ?? ""
    self.line = stamp.line
  }

  /// Whether it happened to the declaration, or to a hold or case of it.
  public func concerns(_ key: DeclarationKey) -> Bool {
    subject == key.text || subject.hasPrefix("H-\(key.text)/")
      || subject.hasPrefix("O-\(key.text)/")
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.sequence = try reader.value { Int($0) }
      self.at = try reader.value { Timestamp(iso: $0) }
      self.actor = try reader.text()
      self.subject = try reader.text()
      self.kind = try reader.value { Kind(rawValue: $0) }
      self.before = try reader.text()
      self.after = try reader.text()
      self.reason = try reader.text()
      self.input = try reader.text()
      self.line = try reader.optional { Int($0) }
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [
      String(sequence), at.iso, actor, subject, kind.rawValue, before, after, reason, input,
      line.map(String.init) ?? "",
    ]
  }

  /// The table.
  public static let layout = Layout(
    name: "events",
    sentence: "The decisions and changes of status of one run, in order.",
    columns: [
      Column("sequence", .count, "The number of the event in its run, from 1."),
      Column("at", .timestamp, "When it happened."),
      Column("actor", .text, "Who did it."),
      Column(
        "subject",
        .text,
        "The declaration, hold, case, ask, offer or user that it happened to."
      ),
      Column("kind", .word(Kind.allCases.map(\.rawValue)), "What happened."),
      Column("before", .text, "What was before.", optional: true),
      Column("after", .text, "What is now.", optional: true),
      Column("reason", .text, "Why it happened.", optional: true),
      Column("input", .text, "The file that asked for it.", optional: true),
      Column("line", .count, "The line of that file.", optional: true),
    ],
    key: ["sequence"]
  )

  /// Orders by sequence.
  public static func < (left: EventRow, right: EventRow) -> Bool {
    left.sequence != right.sequence
      ? left.sequence < right.sequence : precedes(left.cells, right.cells)
  }
}
