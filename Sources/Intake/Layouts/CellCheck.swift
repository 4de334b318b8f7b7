import Findings
import Quality
import Tabular

/// Checks the cells of records against a layout, and gives them in the layout's order.
struct CellCheck {
  private let match: HeaderMatch

  /// Prepares the check of a file whose header is readable.
  init(_ match: HeaderMatch) {
    precondition(match.isReadable, "Only a header with every column once tells where cells are")
    self.match = match
  }

  /// The place of a record's cell, by its column in the layout.
  func place(of column: Int, in record: TextTable.Record) -> Place {
    guard let index = match.positions[column] else { return record.place }
    return record.cellPlace(index, header: match.header)
  }

  /// The cells of a record in the order of the layout, empty where an optional column is absent.
  ///
  /// - Returns: `nil` if the record says nothing or one of its cells cannot be used. The log says
  ///   why; too few or too many fields are said where records are read.
  func cells(of record: TextTable.Record, into log: inout FindingLog) -> [String]? {
    guard record.cells.count == match.header.count else { return nil }
    guard record.cells.contains(where: { !$0.isEmpty }) else {
      log.report(Finding(.tableRecordEmpty, "all cells of the record are empty", at: record.place))
      return nil
    }
    var isGood = true
    let cells = match.layout.columns.indices.map { column -> String in
      guard let index = match.positions[column] else { return "" }
      let cell = record.cells[index]
      if !check(cell, column: match.layout.columns[column], index, of: record, into: &log) {
        isGood = false
      }
      return cell
    }
    return isGood ? cells : nil
  }

  private func check(
    _ cell: String,
    column: Column,
    _ index: Int,
    of record: TextTable.Record,
    into log: inout FindingLog
  ) -> Bool {
    func report(_ rule: Rule, _ message: String) {
      log.report(Finding(rule, message, at: record.cellPlace(index, header: match.header)))
    }
    guard !cell.isEmpty else {
      if column.isRequired { report(.tableCellEmpty, "\(column.name) is empty") }
      return !column.isRequired
    }
    if let problem = column.problem(with: cell) {
      let trimmed = CellText.trimmed(cell)
      let fitsTrimmed = CellText.isPadded(cell) && column.problem(with: trimmed) == nil
      report(
        .tableCellWrong,
        fitsTrimmed ? "\(problem); without the blanks around it it would fit" : problem
      )
      return false
    }
    guard column.type == .text else { return true }
    // The name of a field is compared folded and kept as the extract has it, blanks and all.
    if CellText.isPadded(cell), HeaderName.folded(column.name) != "FIELD_NAME" {
      report(.tableCellPadded, "\(CellText.shown(cell)) has blanks around it")
    }
    if FormulaGuard.isRisky(cell) {
      log.report(
        FormulaGuard.finding(for: cell, at: record.cellPlace(index, header: match.header))
      )
    }
    return true
  }
}
