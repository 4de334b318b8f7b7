import Findings
import Quality

/// The records of a list that fit its layout, read as rows one after the other, each key once.
struct TypedRecords {
  private let table: TextTable
  private let check: CellCheck
  private let key: [Int]

  /// Prepares to read a file whose header is readable.
  init(_ table: TextTable, by match: HeaderMatch) {
    self.table = table
    check = CellCheck(match)
    key = match.layout.key.compactMap { name in
      match.layout.columns.firstIndex { $0.name == name }
    }
  }

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - log: Told of what cannot be used, and of keys that stand there twice.
  ///   - named: The key of a row, where the layout's key columns as they are written are not it.
  ///   - read: The row of a record; `nil` where it has none, which `read` says.
  /// - Returns: The rows, each with its place.
  func rows<Row>(
    into log: inout FindingLog,
    by named: ((Row) -> [String])? = nil,
    _ read: (TypedRecord, inout FindingLog) -> Row?
  ) -> [(row: Row, place: Place)] {
    var keys = KeyCheck()
    var rows: [(row: Row, place: Place)] = []
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      let typed = TypedRecord(cells: cells, record: record, check: check)
      guard let row = read(typed, &log) else { continue }
      let key = named?(row) ?? self.key.map { cells[$0] }
      if keys.isNew(key, at: record.place, into: &log) { rows.append((row, record.place)) }
    }
    return rows
  }

  /// Reads the rows of a table of ours.
  ///
  /// - Parameters:
  ///   - log: Told of what cannot be used, and of keys that stand there twice.
  ///   - named: The key of a row, where the layout's key columns as they are written are not it.
  ///   - read: The row of a record; `nil` where it has none, which `read` says.
  /// - Returns: The rows, each with its place.
  func placed<Row: TableRow>(
    into log: inout FindingLog,
    by named: ((Row) -> [String])? = nil,
    _ read: (TypedRecord, inout FindingLog) -> Row?
  ) -> [Placed<Row>] {
    rows(into: &log, by: named, read).map { Placed($0.row, at: $0.place) }
  }
}

/// A record whose cells fit its layout.
struct TypedRecord {
  /// The cells in the order of the layout, empty where an optional column is absent.
  let cells: [String]
  fileprivate let record: TextTable.Record
  fileprivate let check: CellCheck

  /// The cell of a column.
  subscript(column: Int) -> String { cells[column] }

  /// Where a cell stands.
  func place(of column: Int) -> Place { check.place(of: column, in: record) }

  /// The whole number of a cell that may be written as a decimal; the log says if it is none.
  func count(_ column: Int, into log: inout FindingLog) -> Int? {
    if let count = PublishedCount.read(cells[column]) { return count }
    log.report(
      Finding(
        .publicationCountNotWhole,
        "\(CellText.shown(cells[column])) is no number of patients",
        at: place(of: column)
      )
    )
    return nil
  }

  /// The day of a cell in whatever form; `nil` where it is empty or none, which the log says.
  func day(
    _ column: Int,
    _ dates: inout DateColumns,
    into log: inout FindingLog
  ) -> CalendarDate? {
    dates.read(cells, column, check, record, into: &log) ?? nil
  }

  /// The day of a list, as `01JAN2021`; `nil` where it is none, which the log says.
  func listDay(_ column: Int, into log: inout FindingLog) -> CalendarDate? {
    ListDate.read(cells, column, check, record, into: &log)
  }
}
