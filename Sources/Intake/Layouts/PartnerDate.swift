import Findings
import Quality

/// The dates of published lists: each is read by its own form, and none is guessed.
enum PartnerDate {
  /// How a date is written.
  enum Form: String, Sendable, CaseIterable {
    /// `20191001`.
    case compact = "yyyymmdd"
    /// `01/10/2019`, the day first.
    case british = "dd/mm/yyyy"
    /// `2019-10-01`.
    case iso = "yyyy-mm-dd"
  }

  /// What a text comes to.
  enum Reading: Sendable, Equatable {
    /// A day, and the form it was written in.
    case day(CalendarDate, Form)
    /// No day, and why.
    case refused(Rule, String)
  }

  /// Reads a date; the text is not empty.
  static func read(_ text: String) -> Reading {
    if let day = CalendarDate(compact: text) { return .day(day, .compact) }
    if let day = CalendarDate(british: text) { return .day(day, .british) }
    if let day = CalendarDate(iso: text) { return .day(day, .iso) }
    let shown = CellText.shown(text)
    if isMonthFirst(text) {
      return .refused(
        .partnerDateMonthFirst,
        "\(shown) is a day only with the month first; dates with strokes have the day first here"
      )
    }
    if let number = Int(text), CalendarDate(spreadsheetSerial: number) != nil {
      return .refused(
        .partnerDateNumber,
        "\(shown) is a bare number; only a cell with a date format makes it a day"
      )
    }
    return .refused(
      .partnerDateUnreadable,
      "\(shown) is not a day written as yyyymmdd, dd/mm/yyyy or yyyy-mm-dd"
    )
  }

  private static func isMonthFirst(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    return CalendarDate(british: "\(parts[1])/\(parts[0])/\(parts[2])") != nil
  }
}
