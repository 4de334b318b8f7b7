/// A practice's membership of a network for one spell.
public struct RelationshipRow: TableRow {
  /// Who was a member of what, from when until when.
  public let spell: Spell
  /// The practice's name; may be empty.
  public let practiceName: String
  /// The network's name; may be empty.
  public let networkName: String
  /// The commissioner of the practice, if known.
  public let practiceCommissioner: ODSCode?
  /// The commissioner of the network, if known.
  public let networkCommissioner: ODSCode?

  /// Makes a row.
  public init(
    spell: Spell,
    practiceName: String = "",
    networkName: String = "",
    practiceCommissioner: ODSCode? = nil,
    networkCommissioner: ODSCode? = nil
  ) {
    self.spell = spell
    self.practiceName = practiceName
    self.networkName = networkName
    self.practiceCommissioner = practiceCommissioner
    self.networkCommissioner = networkCommissioner
  }

  /// The practice.
  public var practice: ODSCode { spell.practice }
  /// The network.
  public var network: ODSCode { spell.network }
  /// The first day.
  public var start: CalendarDate { spell.start }
  /// The last day, itself a day of membership; `nil` while it is open.
  public var end: CalendarDate? { spell.end }

  /// The layout of `relationships.csv`.
  public static let layout = Layout(
    name: "relationships",
    sentence: "The spells for which practices are members of networks.",
    columns: [
      Column("practice", .organisation, "The practice's code."),
      Column("network", .organisation, "The network's code."),
      Column("start", .date, "The first day of the spell."),
      Column(
        "end",
        .date,
        "The last day of the spell, itself a day of membership; empty while it is open.",
        optional: true
      ),
      Column("practice_name", .text, "The practice's name.", optional: true),
      Column("network_name", .text, "The network's name.", optional: true),
      Column(
        "practice_commissioner",
        .organisation,
        "The code of the practice's commissioner.",
        optional: true
      ),
      Column(
        "network_commissioner",
        .organisation,
        "The code of the network's commissioner, which decides what a file covers.",
        optional: true
      ),
    ],
    key: ["practice", "network", "start"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let practice = ODSCode(cells[0]),
      let network = ODSCode(cells[1]), let start = CalendarDate(iso: cells[2]),
      let end = optionalCell(cells[3], CalendarDate.init(iso:)),
      let practiceCommissioner = optionalCell(cells[6], ODSCode.init),
      let networkCommissioner = optionalCell(cells[7], ODSCode.init)
    else { return nil }
    self.init(
      spell: Spell(practice: practice, network: network, start: start, end: end),
      practiceName: cells[4],
      networkName: cells[5],
      practiceCommissioner: practiceCommissioner,
      networkCommissioner: networkCommissioner
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      practice.text, network.text, start.iso, end.cell, practiceName, networkName,
      practiceCommissioner.cell, networkCommissioner.cell,
    ]
  }

  /// Orders by practice, network and start.
  public static func < (left: RelationshipRow, right: RelationshipRow) -> Bool {
    order(left.spell, right.spell) ?? cellsPrecede(left, right)
  }
}
