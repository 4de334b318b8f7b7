import Tabular

/// A result that is a table, in whatever format it is shown.
struct ResultTable: Sendable, Hashable {
  /// The names of the columns.
  let header: [String]
  /// The rows; each has a cell for each column.
  private(set) var rows: [[String]] = []

  /// Makes a table without rows.
  init(_ header: [String]) {
    self.header = header
  }

  /// Adds a row.
  mutating func add(_ row: [String]) {
    precondition(row.count == header.count, "a row needs a cell for each column of the header")
    rows.append(row)
  }

  /// The table for people, its columns aligned.
  func lines(isColoured: Bool) -> [String] {
    let shown = ([header] + rows).map { $0.map(VisibleText.visible) }
    let widths = header.indices.map { column in
      shown.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return shown.enumerated().map { index, cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let isLast = column == cells.count - 1
        line += isLast ? cell : "\(DisplayWidth.padded(cell, to: widths[column]))  "
      }
      while line.last == " " { line.removeLast() }
      return index == 0 ? Style.strong.around(line, if: isColoured) : line
    }
  }

  /// The rows for JSON, each an object of texts.
  var json: JSONValue {
    .array(rows.map { row in .object(zip(header, row).map { ($0, .string($1)) }) })
  }

  /// The table as CSV (RFC 4180): every value exactly as it is.
  var csv: String {
    ([header] + rows).map { row in
      row.map(Self.field).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func field(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
