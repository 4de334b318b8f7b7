import Findings
public import Quality

/// The tables of ours that can be handed in as files, each with its layout.
public enum OwnTables {
  /// The layouts of all of them, in the order in which they are shown.
  public static var all: [Layout] { readers.map(\.layout) }

  /// What reads each of them.
  static let readers: [OwnTableReader] = [
    OwnTableReader(ServiceRow.self) { .services($0) },
    OwnTableReader(IndicatorRow.self) { .indicators($0) },
    OwnTableReader(FieldRow.self) { .fields($0) },
    OwnTableReader(AchievementDateRow.self) { .achievementDates($0) },
    OwnTableReader(OrganisationRow.self) { .organisations($0) },
    OwnTableReader(RelationshipRow.self) { .relationships($0) },
    OwnTableReader(ParticipationRow.self) { .participation($0) },
    OwnTableReader(DecisionRow.self) { .decisions($0) },
    OwnTableReader(ParameterRow.self) { .parameters($0) },
    OwnTableReader(ListSizeRow.self) { .listSizes($0) },
    OwnTableReader(PrevalenceRow.self) { .prevalence($0) },
    OwnTableReader(AchievedPointsRow.self) { .achievedPoints($0) },
    OwnTableReader(PublishedFigureRow.self) { .publishedFigures($0) },
  ]

  /// The layouts of the tables that only a book holds: known when handed in, and not taken.
  public static let ofBook: [Layout] = [
    DeclarationRow.layout, DeclarationFigureRow.layout, DeclarationInputRow.layout,
    DeclarationPaymentRow.layout, DeclarationPaymentInputRow.layout, PaymentTermsRow.layout,
    PaymentOverrideRow.layout,
    HoldRow.layout, OffSystemRow.layout, WaiverRow.layout, MessageRow.layout, EventRow.layout,
  ]
}

/// Reads the rows of one table of ours.
struct OwnTableReader: Sendable {
  /// The table's layout.
  let layout: Layout
  /// Reads the rows of a table whose header is readable, and says what is wrong with the others.
  let read: @Sendable (TextTable, HeaderMatch, inout FindingLog) -> OwnTable

  /// Makes the reader of a kind of row.
  init<Row: TableRow>(
    _ row: Row.Type,
    _ table: @escaping @Sendable ([Placed<Row>]) -> OwnTable
  ) {
    layout = Row.layout
    read = { table(Self.rows(of: $0, by: $1, into: &$2)) }
  }

  private static func rows<Row: TableRow>(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> [Placed<Row>] {
    let check = CellCheck(match)
    let keys = Row.layout.columns.indices.filter {
      Row.layout.key.contains(Row.layout.columns[$0].name)
    }
    var first: [[[UInt8]]: (place: Place, cells: [String])] = [:]
    var rows: [Placed<Row>] = []
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      let key = keys.map { Array(cells[$0].utf8) }
      if let earlier = first[key] {
        let names = keys.map { cells[$0] }.joined(separator: ", ")
        log.report(
          Finding(
            .tableKeyRepeated,
            "\(names) is there twice, "
              + (earlier.cells == cells ? "in two equal rows" : "in two rows that differ"),
            at: record.place,
            counterpart: earlier.place
          )
        )
        continue
      }
      first[key] = (record.place, cells)
      guard let row = Row(cells: cells) else {
        log.report(
          Finding(
            .tableRowContradictory,
            "the cells of the row cannot stand together",
            at: record.place
          )
        )
        continue
      }
      rows.append(Placed(row, at: record.place))
    }
    return rows
  }
}
