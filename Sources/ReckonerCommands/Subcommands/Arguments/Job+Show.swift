extension Job {
  /// Shows a table: people get a shorter one, and no header over nothing.
  ///
  /// - Parameters:
  ///   - full: The table for programs.
  ///   - short: The table for people; `nil` for the same, cut short where nobody would read on.
  mutating func show(_ full: ResultTable, short: ResultTable? = nil) {
    if full.rows.isEmpty && settings.format == .text { return }
    let isColoured = settings.isOutputColoured
    table = full
    lines =
      short.map { $0.lines(isColoured: isColoured) }
      ?? full.linesCutShort(isColoured: isColoured)
  }
}
