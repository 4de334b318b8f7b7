import Findings
import Quality

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
