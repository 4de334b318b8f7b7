public import Findings
public import Quality
import Tabular

/// A small table of the book as rows, and back.
public enum BookTable {
  /// Where the table of a layout lies in a version: `tables/holds.csv`.
  public static func path(_ layout: Layout) -> String { "tables/\(layout.name).csv" }

  /// The rows of a table, none where the version has no such table.
  ///
  /// - Throws: `changedByHand` if the file is not one that the book wrote.
  public static func rows<Row: TableRow>(
    _: Row.Type,
    in version: BookVersion,
    of book: Book
  ) throws(Failure) -> [Row] {
    try rows(Row.self, at: path(Row.layout), in: version, of: book)
  }

  /// The rows of the table at a path, none where the version has no such file.
  ///
  /// - Throws: `changedByHand` if the file is not one that the book wrote.
  public static func rows<Row: TableRow>(
    _: Row.Type,
    at path: String,
    in version: BookVersion,
    of book: Book
  ) throws(Failure) -> [Row] {
    guard let file = version.file(path) else { return [] }
    let bytes = try book.contents(of: file)
    var reader = RecordReader(expecting: .asFirstRecord)
    var batch = RecordBatch()
    var rows: [Row] = []
    var positions: [Int?]?
    for step in 0..<2 {
      if step == 0 { reader.read(bytes.span, into: &batch) } else { reader.finish(into: &batch) }
      guard batch.faults.isEmpty else { throw unreadable(file) }
      for record in 0..<batch.count {
        let cells = batch.texts(of: record)
        guard let known = positions else {
          // A book that was written before a column came has none of it.
          positions = Row.layout.positions(inWritten: cells)
          if positions == nil { throw unreadable(file) }
          continue
        }
        let isWhole = cells.count == Row.layout.columns.count
        let inOrder = isWhole ? cells : known.map { $0.map { cells[$0] } ?? "" }
        guard let row = Row(cells: inOrder) else { throw unreadable(file) }
        rows.append(row)
      }
    }
    return rows
  }

  private static func unreadable(_ file: FileRecord) -> Failure {
    Failure(
      .changedByHand,
      "\(file.path) is not a table as this version writes it",
      subject: file.path,
      remedy: "run reckoner verify; read the book with the version that wrote it"
    )
  }

  /// The bytes of a table: header and rows, sorted.
  public static func bytes<Row: TableRow>(_ rows: some Sequence<Row>) -> [UInt8] {
    var writer = CSVWriter()
    writer.record(Row.layout.header)
    for row in rows.sorted() { writer.record(row.cells) }
    return writer.bytes
  }
}

extension Publication {
  /// Puts a table in its place; a table without rows is put as well, so that its header stands.
  public func put<Row: TableRow>(table rows: [Row]) throws(Failure) {
    try put(BookTable.path(Row.layout), bytes: BookTable.bytes(rows), rows: rows.count)
  }
}
