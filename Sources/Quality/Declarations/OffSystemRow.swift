/// A change after financial approval that has to be settled outside the system.
public struct OffSystemRow: TableRow {
  /// What changed.
  public enum Cause: String, Sendable, CaseIterable {
    /// A value that the approved figures were calculated from.
    case value
    /// A practice joined the network.
    case joined
    /// A practice left the network.
    case left
  }

  /// How far the case has come.
  public enum State: String, Sendable, CaseIterable {
    /// To be settled.
    case open
    /// To be settled; a later file changed what it is about.
    case amended
    /// Nothing to settle: what changed came back.
    case voided
    /// Nothing to settle while the case of the practice's leaving stands, which settles all of it.
    case covered
    /// Settled.
    case resolved
  }

  /// The identifier: the declaration, the practice, the field or `membership`, and a number.
  public let id: String
  /// Which declaration.
  public let key: DeclarationKey
  /// What changed.
  public let cause: Cause
  /// Whose value, or who joined or left; the network itself for its own fields.
  public let practice: ODSCode
  /// The field, for a value.
  public let field: FieldID?
  /// From which day the practice joined or left.
  public internal(set) var from: CalendarDate?
  /// The value that was approved, or settled since.
  public let old: AchievementValue?
  /// The value as it is now.
  public internal(set) var new: AchievementValue?
  /// How far the case has come.
  public internal(set) var state: State
  /// When it was opened.
  public let openedAt: Timestamp
  /// When it last changed.
  public internal(set) var changedAt: Timestamp
  /// The value that was settled.
  public internal(set) var settled: AchievementValue?
  /// The reference of the settlement: a payment, a letter.
  public internal(set) var reference: String
  /// When and by whom it was resolved, and for what reason.
  public internal(set) var resolved: SignOff?

  init(
    id: String,
    key: DeclarationKey,
    cause: Cause,
    practice: ODSCode,
    field: FieldID? = nil,
    from: CalendarDate? = nil,
    old: AchievementValue? = nil,
    new: AchievementValue? = nil,
    state: State = .open,
    at: Timestamp
  ) {
    self.id = id
    self.key = key
    self.cause = cause
    self.practice = practice
    self.field = field
    self.from = from
    self.old = old
    self.new = new
    self.state = state
    self.openedAt = at
    self.changedAt = at
    self.reference = ""
  }

  /// Whether it waits to be settled.
  public var isOpen: Bool { state == .open || state == .amended }

  /// By how much the new value exceeds the old; `nil` where they are not both amounts.
  ///
  /// A value that was not among the approved inputs added nothing to the approved figure; a value
  /// that is missing now is not known to be zero, and gives no difference.
  public var difference: Int64? {
    guard let new = new?.number else { return nil }
    guard let old else { return new }
    return old.number.map { new - $0 }
  }

  /// What changed, in words.
  public var words: String {
    if let field {
      return "\(practice) \(field) \(old?.text ?? "none") → \(new?.text ?? "missing")"
    }
    let day = from.map { " from \($0)" } ?? ""
    return "\(practice) \(cause.rawValue) \(key.organisation)\(day)"
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.id = try reader.text()
      self.key = try reader.key()
      self.cause = try reader.value { Cause(rawValue: $0) }
      self.practice = try reader.value { ODSCode($0) }
      self.field = try reader.optional { FieldID($0) }
      self.from = try reader.optional { CalendarDate(iso: $0) }
      self.old = try reader.achievement()
      self.new = try reader.achievement()
      let difference = try reader.optional { Int64($0) }
      self.state = try reader.value { State(rawValue: $0) }
      self.openedAt = try reader.value { Timestamp(iso: $0) }
      self.changedAt = try reader.value { Timestamp(iso: $0) }
      self.settled = try reader.achievement()
      self.reference = try reader.text()
      self.resolved = try SignOff.read(&reader)
      guard difference == self.difference else { return nil }
    } catch {
      return nil
    }
    guard (cause == .value) == (field != nil), (state == .resolved) == (resolved != nil) else {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [id] + key.cells
      + [
        cause.rawValue, practice.text, field?.text ?? "", from?.iso ?? "", old?.text ?? "",
        new?.text ?? "", difference.map(String.init) ?? "", state.rawValue, openedAt.iso,
        changedAt.iso, settled?.text ?? "", reference,
      ] + SignOff.cells(resolved)
  }

  /// The table.
  public static let layout = Layout(
    name: "off-system",
    sentence: "Changes after financial approval that have to be settled outside the system.",
    columns: [Column("id", .text, "The case's identifier.")] + DeclarationKey.columns + [
      Column("cause", .word(Cause.allCases.map(\.rawValue)), "What changed."),
      Column("practice", .organisation, "Whose value changed, or who joined or left."),
      Column("field", .code, "The field, for a value.", optional: true),
      Column("from_day", .date, "The day from which it joined or left.", optional: true),
      Column("old", .value, "The value that was approved, or settled since.", optional: true),
      Column("new", .value, "The value as it is now.", optional: true),
      Column("difference", .integer, "The new value less the old.", optional: true),
      Column("state", .word(State.allCases.map(\.rawValue)), "How far the case has come."),
      Column("opened_at", .timestamp, "When it was opened."),
      Column("changed_at", .timestamp, "When it last changed."),
      Column("settled_value", .value, "The value that was settled.", optional: true),
      Column("reference", .text, "The reference of the settlement.", optional: true),
      Column("resolved_at", .timestamp, "When it was resolved.", optional: true),
      Column("resolved_by", .text, "Who resolved it.", optional: true),
      Column("reason", .text, "Why it was resolved as it was.", optional: true),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (left: OffSystemRow, right: OffSystemRow) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
