/// One declaration: its state and who brought it there.
public struct DeclarationRow: TableRow {
  /// Which declaration.
  public let key: DeclarationKey
  /// How far it has come.
  public internal(set) var status: DeclarationStatus
  /// Counts every change; what `expect` is compared with.
  public internal(set) var revision: Int
  /// Why its figures have to be calculated again; empty when they are up to date.
  public internal(set) var causes: Set<RecalculationCause>
  /// When its figures were last calculated.
  public internal(set) var aggregatedAt: Timestamp?
  /// The last declaring of it, also after it went back.
  public internal(set) var declared: SignOff?
  /// The last approval by the commissioner, also after it went back.
  public internal(set) var approved: SignOff?
  /// The financial approval.
  public internal(set) var financeApproved: SignOff?

  /// Makes a declaration that has just come to exist, in its first state.
  public init(key: DeclarationKey, status: DeclarationStatus = .awaitingNetworkAchievement) {
    self.key = key
    self.status = status
    self.revision = 1
    self.causes = []
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.key = try reader.key()
      self.status = DeclarationStatus(try reader.text())
      self.revision = try reader.value { Int($0) }
      self.causes = try reader.value { RecalculationCause.set($0) }
      self.aggregatedAt = try reader.optional { Timestamp(iso: $0) }
      self.declared = try SignOff.read(&reader)
      self.approved = try SignOff.read(&reader)
      self.financeApproved = try SignOff.read(&reader)
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    key.cells + [
      status.label, String(revision), RecalculationCause.cell(causes), aggregatedAt?.iso ?? "",
    ] + SignOff.cells(declared) + SignOff.cells(approved) + SignOff.cells(financeApproved)
  }

  /// The table.
  public static let layout = Layout(
    name: "declarations",
    sentence: "The payment declaration of each provider, service and payment date.",
    columns: DeclarationKey.columns + [
      Column("status", .text, "How far it has come; holds stand beside it."),
      Column("revision", .count, "How often it changed, which `expect` is compared with."),
      Column(
        "causes",
        .text,
        "Why the figures wait for aggregation: join, leave, parameter, value.",
        optional: true
      ),
      Column("aggregated_at", .timestamp, "When the figures were calculated.", optional: true),
      Column("declared_at", .timestamp, "When it was last declared.", optional: true),
      Column("declared_by", .text, "Who declared it last.", optional: true),
      Column("declared_note", .text, "What the declarer noted.", optional: true),
      Column("approved_at", .timestamp, "When it was last approved.", optional: true),
      Column("approved_by", .text, "Who approved it last.", optional: true),
      Column("approved_note", .text, "What the approver noted.", optional: true),
      Column(
        "finance_approved_at",
        .timestamp,
        "When it was financially approved.",
        optional: true
      ),
      Column("finance_approved_by", .text, "Who approved it financially.", optional: true),
      Column("finance_approved_note", .text, "What finance noted.", optional: true),
    ],
    key: DeclarationKey.columnNames
  )

  /// Orders by key.
  public static func < (left: DeclarationRow, right: DeclarationRow) -> Bool {
    left.key != right.key ? left.key < right.key : precedes(left.cells, right.cells)
  }
}
