/// What keeps a declaration from moving; each is released alone.
public struct HoldRow: TableRow {
  /// Why it stands.
  public enum Cause: String, Sendable, CaseIterable {
    /// A practice joined the network.
    case joined
    /// A practice left the network.
    case left
    /// A person's reason.
    case person
  }

  /// How it was released.
  public enum Release: String, Sendable, CaseIterable {
    /// Nothing waited for aggregation.
    case released
    /// The figures stand as they are although the join waits for aggregation.
    case figuresStand = "figures-stand"
  }

  /// The identifier: the declaration, the practice or `person`, and a number.
  public let id: String
  /// Which declaration.
  public let key: DeclarationKey
  /// Why it stands.
  public let cause: Cause
  /// The practice that joined or left.
  public let practice: ODSCode?
  /// From which day it is a member, or no member any more.
  public let from: CalendarDate?
  /// Through which day that is so; `nil` if it is from then on.
  public let through: CalendarDate?
  /// Whether membership as at the achievement date differs.
  public let affectsFigures: Bool
  /// When and by whom it was placed, and for what reason.
  public let placed: SignOff
  /// When aggregation ran after it was placed.
  public internal(set) var aggregatedAt: Timestamp?
  /// When and by whom it was released, and for what reason; `nil` while it stands.
  public internal(set) var released: SignOff?
  /// How it was released.
  public internal(set) var release: Release?

  init(
    id: String,
    key: DeclarationKey,
    cause: Cause,
    practice: ODSCode?,
    from: CalendarDate?,
    through: CalendarDate?,
    affectsFigures: Bool,
    placed: SignOff
  ) {
    self.id = id
    self.key = key
    self.cause = cause
    self.practice = practice
    self.from = from
    self.through = through
    self.affectsFigures = affectsFigures
    self.placed = placed
  }

  /// Whether it stands.
  public var isOpen: Bool { released == nil }

  /// Who joined or left, from when, in words; the reason, for a person's hold.
  public var words: String {
    guard let practice, let from else { return placed.note }
    return "\(practice) \(cause.rawValue) \(key.organisation) from \(from)"
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.id = try reader.text()
      self.key = try reader.key()
      self.cause = try reader.value { Cause(rawValue: $0) }
      self.practice = try reader.optional { ODSCode($0) }
      self.from = try reader.optional { CalendarDate(iso: $0) }
      self.through = try reader.optional { CalendarDate(iso: $0) }
      self.affectsFigures = try reader.flag()
      guard let placed = try SignOff.read(&reader) else { return nil }
      self.placed = placed
      self.aggregatedAt = try reader.optional { Timestamp(iso: $0) }
      self.released = try SignOff.read(&reader)
      self.release = try reader.optional { Release(rawValue: $0) }
    } catch {
      return nil
    }
    guard (cause == .person) == (practice == nil), (practice == nil) == (from == nil),
      from != nil || through == nil,
      (released == nil) == (release == nil)
    else { return nil }
  }

  /// The row's cells.
  public var cells: [String] {
    [id] + key.cells
      + [
        cause.rawValue, practice?.text ?? "", from?.iso ?? "", through?.iso ?? "",
        affectsFigures ? "Y" : "N",
      ] + SignOff.cells(placed) + [aggregatedAt?.iso ?? ""] + SignOff.cells(released)
      + [release?.rawValue ?? ""]
  }

  /// The table.
  public static let layout = Layout(
    name: "holds",
    sentence: "What keeps declarations from moving, and how each hold ended.",
    columns: [Column("id", .text, "The hold's identifier.")] + DeclarationKey.columns + [
      Column("cause", .word(Cause.allCases.map(\.rawValue)), "Why it stands."),
      Column("practice", .organisation, "The practice that joined or left.", optional: true),
      Column("from_day", .date, "The day from which it joined or left.", optional: true),
      Column(
        "through_day",
        .date,
        "The last day of that; empty if it is from then on.",
        optional: true
      ),
      Column(
        "affects_figures",
        .flag,
        "Whether membership as at the achievement date differs."
      ),
      Column("placed_at", .timestamp, "When it was placed."),
      Column("placed_by", .text, "Who placed it."),
      Column("reason", .text, "Why a person placed it.", optional: true),
      Column(
        "aggregated_at",
        .timestamp,
        "When aggregation first ran after it was placed.",
        optional: true
      ),
      Column("released_at", .timestamp, "When it was released.", optional: true),
      Column("released_by", .text, "Who released it.", optional: true),
      Column("release_reason", .text, "Why it was released.", optional: true),
      Column(
        "release",
        .word(Release.allCases.map(\.rawValue)),
        "How it was released.",
        optional: true
      ),
    ],
    key: ["id"]
  )

  /// Orders by identifier.
  public static func < (left: HoldRow, right: HoldRow) -> Bool {
    left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
