/// A person's word that a practice does not count in a declaration although it is a member.
public struct WaiverRow: TableRow {
  /// What was waived.
  public enum Kind: String, Sendable, CaseIterable, Comparable {
    /// A member that is left out because another network counts it, for as long as one does.
    case contested
    /// A join that waits for aggregation: the figures stand without it until the next one.
    case figuresStand = "figures-stand"
    /// A member that is left out because it lacks values, until it has every value.
    case without

    /// Orders by name, as tables are sorted.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// Which declaration.
  public let key: DeclarationKey
  /// What was waived.
  public let kind: Kind
  /// The practice that does not count.
  public let practice: ODSCode
  /// The day from which the practice is a member, for a join.
  public let from: CalendarDate?
  /// When, by whom and why.
  public let given: SignOff

  /// Whether the practice is left out of the calculation.
  public var leavesOut: Bool { kind != .figuresStand }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.key = try reader.key()
      self.kind = try reader.value { Kind(rawValue: $0) }
      self.practice = try reader.value { ODSCode($0) }
      self.from = try reader.optional { CalendarDate(iso: $0) }
      guard let given = try SignOff.read(&reader) else { return nil }
      self.given = given
    } catch {
      return nil
    }
  }

  init(
    key: DeclarationKey,
    kind: Kind,
    practice: ODSCode,
    from: CalendarDate? = nil,
    given: SignOff
  ) {
    self.key = key
    self.kind = kind
    self.practice = practice
    self.from = from
    self.given = given
  }

  /// The row's cells.
  public var cells: [String] {
    key.cells + [kind.rawValue, practice.text, from?.iso ?? ""] + SignOff.cells(given)
  }

  /// The table.
  public static let layout = Layout(
    name: "waivers",
    sentence: "Members that do not count in a declaration, by a person's word.",
    columns: DeclarationKey.columns + [
      Column("kind", .word(Kind.allCases.map(\.rawValue)), "What was waived."),
      Column("practice", .organisation, "The practice that does not count."),
      Column("from_day", .date, "The first day of the spell that was waived.", optional: true),
      Column("given_at", .timestamp, "When it was given."),
      Column("given_by", .text, "Who gave it."),
      Column("reason", .text, "Why it was given.", optional: true),
    ],
    key: DeclarationKey.columnNames + ["kind", "practice"]
  )

  /// Orders by key, kind and practice.
  public static func < (left: WaiverRow, right: WaiverRow) -> Bool {
    if left.key != right.key { return left.key < right.key }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.practice != right.practice
      ? left.practice < right.practice : precedes(left.cells, right.cells)
  }
}
