/// How many patients an organisation has on its list.
public struct ListSizeRow: TableRow {
  /// The organisation: a practice or a network.
  public let organisation: ODSCode
  /// Which patients it counts.
  public let kind: ListSizeKind
  /// The day that it is as at.
  public let asAt: CalendarDate
  /// How many; a weighted list may have decimals.
  public let value: ExactDecimal
  /// Who says so.
  public var source: String

  /// Makes a row.
  public init(
    organisation: ODSCode,
    kind: ListSizeKind,
    asAt: CalendarDate,
    value: ExactDecimal,
    source: String
  ) {
    self.organisation = organisation
    self.kind = kind
    self.asAt = asAt
    self.value = value
    self.source = source
  }

  /// The layout of `list-sizes.csv`.
  public static let layout = Layout(
    name: "list-sizes",
    sentence: "The lists of practices and networks, each with its day and source.",
    columns: [
      Column("organisation", .organisation, "The code of the practice or network."),
      Column("kind", .word(ListSizeKind.allCases.map(\.rawValue)), "What it counts."),
      Column("as_at", .date, "The day that the list is as at."),
      Column("value", .decimal, "How many patients, or beds; a weighted list may have decimals."),
      Column("source", .text, "Who says so."),
    ],
    key: ["organisation", "kind", "as_at"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let organisation = ODSCode(cells[0]),
      let kind = ListSizeKind(rawValue: cells[1]), let asAt = CalendarDate(iso: cells[2]),
      let value = ExactDecimal(cells[3])
    else { return nil }
    self.init(
      organisation: organisation,
      kind: kind,
      asAt: asAt,
      value: value,
      source: cells[4]
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [organisation.text, kind.rawValue, asAt.iso, value.description, source]
  }

  /// Orders by organisation, kind and day.
  public static func < (left: ListSizeRow, right: ListSizeRow) -> Bool {
    order(left.organisation, right.organisation) ?? order(left.kind.rawValue, right.kind.rawValue)
      ?? order(left.asAt, right.asAt) ?? cellsPrecede(left, right)
  }
}
