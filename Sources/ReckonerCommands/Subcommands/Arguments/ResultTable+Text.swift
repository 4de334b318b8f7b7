import Findings

extension ResultTable {
  /// The most rows that people are shown of what a run did.
  static let shownRows = 40

  /// The table for people, cut short where nobody would read on.
  func linesCutShort(isColoured: Bool) -> [String] {
    guard rows.count > Self.shownRows else {
      return rows.isEmpty ? [] : lines(isColoured: isColoured)
    }
    var short = ResultTable(header)
    for row in rows.prefix(Self.shownRows) { short.add(row) }
    let rest = Wording.grouped(rows.count - Self.shownRows)
    return short.lines(isColoured: isColoured) + ["… and \(rest) more; --format csv shows all"]
  }
}
