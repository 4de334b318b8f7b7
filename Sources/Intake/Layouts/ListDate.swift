import Findings
import Quality

/// The day of NHS England's lists of patients: `01JAN2021`, `01Jan2022`, or a date of another form.
enum ListDate {
  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// Reads a day; `nil` if it is none.
  static func read(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8)
    let month = text.uppercased().dropFirst(2).prefix(3)
    if bytes.count == 9, let number = months.firstIndex(of: String(month)) {
      let digits = text.prefix(2) + text.suffix(4)
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let day = Int(text.prefix(2)),
        let year = Int(text.suffix(4))
      else { return nil }
      return CalendarDate(year: year, month: number + 1, day: day)
    }
    if case .day(let day, _) = PartnerDate.read(text) { return day }
    return nil
  }

  /// Reads the cell of a record, and says if it is no day.
  static func read(
    _ cells: [String],
    _ column: Int,
    _ check: CellCheck,
    _ record: TextTable.Record,
    into log: inout FindingLog
  ) -> CalendarDate? {
    if let day = read(cells[column]) { return day }
    log.report(
      Finding(
        .listDateUnreadable,
        "\(CellText.shown(cells[column])) is not a day written as 01JAN2025 or 2025-01-01",
        at: check.place(of: column, in: record)
      )
    )
    return nil
  }
}
