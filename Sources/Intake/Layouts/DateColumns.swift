import Findings
import Quality

/// Reads the date columns of a list and keeps in mind how each was written.
struct DateColumns {
  private var forms: [Int: Set<PartnerDate.Form>] = [:]

  /// Reads a date cell.
  ///
  /// - Parameters:
  ///   - cells: The record's cells in the layout's order.
  ///   - column: The column in the layout.
  ///   - check: Knows where the cell stands.
  ///   - record: The record.
  ///   - log: Told of what is no date.
  /// - Returns: The day, or `.some(nil)` where the cell is empty; `nil` where it is no date.
  mutating func read(
    _ cells: [String],
    _ column: Int,
    _ check: CellCheck,
    _ record: TextTable.Record,
    into log: inout FindingLog
  ) -> CalendarDate?? {
    guard !cells[column].isEmpty else { return .some(nil) }
    switch PartnerDate.read(cells[column]) {
    case .day(let day, let form):
      forms[column, default: []].insert(form)
      return day
    case .refused(let rule, let message):
      log.report(Finding(rule, message, at: check.place(of: column, in: record)))
      return nil
    }
  }

  /// Says which columns have dates in several forms.
  func report(at place: Place, header match: HeaderMatch, into log: inout FindingLog) {
    for column in forms.keys.sorted() {
      let words = PartnerDate.Form.allCases.filter { forms[column]?.contains($0) == true }
        .map(\.rawValue)
      guard words.count > 1 else { continue }
      var place = place
      place.field = match.layout.columns[column].name
      log.report(
        Finding(
          .partnerDateForms,
          "the dates of \(match.layout.columns[column].name) are written as "
            + words.joined(separator: " and as "),
          at: place
        )
      )
    }
  }
}
