import Findings
import Quality

/// The published list of practices and their networks: a sheet of ePCN.xlsx, or its CSV twin.
///
/// Columns and wordings: formats C1 and domain 4 of the sources. The end date is itself a day of
/// membership; a practice has one row for each spell.
enum PartnerList {
  static let layout = Layout(
    name: "ods-network-partners",
    sentence: "The practices of each network with the first and last day of each spell.",
    columns: [
      Column("Partner Organisation Code", .organisation, "The practice's code."),
      Column("Partner Name", .text, "The practice's name."),
      Column(
        "Practice Parent Sub ICB Loc Code",
        .organisation,
        "The code of the practice's commissioner.",
        optional: true
      ),
      Column(
        "Practice Parent Sub ICB Loc Name",
        .text,
        "The name of the practice's commissioner.",
        optional: true
      ),
      Column("PCN Code", .organisation, "The network's code."),
      Column("PCN Name", .text, "The network's name."),
      Column(
        "PCN Parent Sub ICB Loc Code",
        .organisation,
        "The code of the network's commissioner.",
        optional: true
      ),
      Column(
        "PCN Parent Sub ICB Loc Name",
        .text,
        "The name of the network's commissioner.",
        optional: true
      ),
      Column("Practice to PCN Relationship Start Date", .text, "The first day of the spell."),
      Column(
        "Practice to PCN Relationship End Date",
        .text,
        "The last day of the spell; empty while it is open.",
        optional: true
      ),
      Column(flagName, .text, "Whether both commissioners are the same.", optional: true),
    ],
    key: [
      "Partner Organisation Code", "PCN Code", "Practice to PCN Relationship Start Date",
    ]
  )

  private static let flagName = "Practice Sub ICB Loc and PCN Sub ICB Loc Match"
  private static let (startColumn, endColumn) = (8, 9)

  /// Looks for the list's columns in a header, in the wording of any year.
  static func match(_ header: [String]) -> HeaderMatch {
    HeaderMatch(
      layout,
      in: header,
      optional: [flagName],
      folding: OrganisationHeading.folded
    )
  }

  /// The table with a header put before it, if its first records have the list's shape.
  ///
  /// The shape: 11 cells, a network's code in the fifth and a date in the ninth.
  static func withHeader(_ table: TextTable) -> TextTable? {
    let first = TextTable.Record(cells: table.header, place: table.headerPlace)
    guard hasShape(first.cells) else { return nil }
    let sample = table.records.prefix(20)
    guard sample.count(where: { hasShape($0.cells) }) * 2 >= sample.count else { return nil }
    return TextTable(
      place: table.place,
      header: layout.header,
      headerPlace: table.headerPlace,
      records: [first] + table.records,
      summary: table.summary
    )
  }

  private static func hasShape(_ cells: [String]) -> Bool {
    guard cells.count == layout.columns.count, ODSCode(cells[0]) != nil,
      ODSCode(cells[4])?.looksLikeNetwork == true
    else { return false }
    if case .day = PartnerDate.read(cells[startColumn]) { return true }
    return false
  }

  /// Reads the rows of a list whose header is readable.
  ///
  /// - Parameters:
  ///   - table: The list.
  ///   - match: Where its columns are.
  ///   - organisations: Told of the practices, networks and commissioners that the list names.
  ///   - networks: The networks of the other sheet; `nil` where there is none.
  ///   - log: Told of what is wrong.
  /// - Returns: The rows that can be used, in the order of the list.
  static func rows(
    of table: TextTable,
    by match: HeaderMatch,
    describing organisations: inout OrganisationCollection,
    among networks: Set<ODSCode>? = nil,
    into log: inout FindingLog
  ) -> [Placed<RelationshipRow>] {
    let check = CellCheck(match)
    var dates = DateColumns()
    var rows: [Placed<RelationshipRow>] = []
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      let start = dates.read(cells, startColumn, check, record, into: &log)
      let end = dates.read(cells, endColumn, check, record, into: &log)
      guard let start = start ?? nil, let end, let practice = ODSCode(cells[0]),
        let network = ODSCode(cells[4])
      else { continue }
      let row = RelationshipRow(
        spell: Spell(practice: practice, network: network, start: start, end: end),
        practiceName: cells[1],
        networkName: cells[5],
        practiceCommissioner: ODSCode(cells[2]),
        networkCommissioner: ODSCode(cells[6])
      )
      rows.append(Placed(row, at: record.place))
      checkFlag(cells[10], of: row, at: check.place(of: 10, in: record), into: &log)
      if let networks, !networks.contains(network) {
        log.report(
          Finding(
            .networkNotInSheet,
            "\(network) is not on the sheet of networks",
            at: check.place(of: 4, in: record),
            subject: "network \(network)"
          )
        )
      }
      describe(row, cells, check, record, &organisations, into: &log)
    }
    dates.report(at: table.place, header: match, into: &log)
    return rows
  }

  private static func describe(
    _ row: RelationshipRow,
    _ cells: [String],
    _ check: CellCheck,
    _ record: TextTable.Record,
    _ organisations: inout OrganisationCollection,
    into log: inout FindingLog
  ) {
    func describe(
      _ code: ODSCode?,
      _ kind: OrganisationKind,
      nameIn column: Int,
      under commissioner: ODSCode? = nil
    ) {
      guard let code else { return }
      organisations.describe(
        OrganisationRow(
          organisation: code,
          name: cells[column],
          kind: kind,
          commissioner: commissioner
        ),
        at: check.place(of: column, in: record),
        into: &log
      )
    }
    describe(row.practice, .practice, nameIn: 1, under: row.practiceCommissioner)
    describe(row.network, .network, nameIn: 5, under: row.networkCommissioner)
    describe(row.practiceCommissioner, .commissioner, nameIn: 3)
    describe(row.networkCommissioner, .commissioner, nameIn: 7)
  }

  private static func checkFlag(
    _ flag: String,
    of row: RelationshipRow,
    at place: Place,
    into log: inout FindingLog
  ) {
    guard !flag.isEmpty else { return }
    let isSame = row.practiceCommissioner == row.networkCommissioner
    let says: Bool? =
      switch flag.uppercased() {
      case "TRUE", "1", "YES", "Y": true
      case "FALSE", "0", "NO", "N": false
      default: nil
      }
    guard says != isSame else { return }
    log.report(
      Finding(
        .partnerFlagWrong,
        says == nil
          ? "\(CellText.shown(flag)) is neither true nor false"
          : "the mark says \(flag), but the commissioners are "
            + (isSame ? "the same" : "not the same"),
        at: place,
        subject: "practice \(row.practice) in network \(row.network)"
      )
    )
  }
}
