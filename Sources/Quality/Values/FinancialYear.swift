/// A financial year: from 1 April to 31 March.
public struct FinancialYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which it starts, from 1900 to 2198.
  public let startYear: Int

  /// The financial year that starts in that year, from 1900 to 2198.
  public init?(startYear: Int) {
    guard (1900...2198).contains(startYear) else { return nil }
    self.startYear = startYear
  }

  /// The financial year that a day is in.
  public init?(containing day: CalendarDate) {
    let (year, month, _) = day.components
    self.init(startYear: month >= 4 ? year : year - 1)
  }

  /// Reads `2024/25` or `2024-25`.
  public init?(_ text: String) {
    let parts = text.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "/" || $0 == "-" }
    )
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({
        $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }),
      let start = Int(parts[0]), let end = Int(parts[1]), (start + 1) % 100 == end
    else { return nil }
    self.init(startYear: start)
  }

  /// 1 April.
  public var start: CalendarDate { day(startYear, 4, 1) }

  /// 31 March of the next year.
  public var end: CalendarDate { day(startYear + 1, 3, 31) }

  /// The year as `2024/25`.
  public var description: String {
    "\(startYear)/\(CalendarDate.padded((startYear + 1) % 100, 2))"
  }

  /// Orders by time.
  public static func < (left: FinancialYear, right: FinancialYear) -> Bool {
    left.startYear < right.startYear
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is a day of every calendar")
    }
    return date
  }
}
