/// What a yearly figure holds for.
public enum ParameterPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// A financial year, `2024/25`.
  case year(FinancialYear)
  /// A day, `2025-03-31`, such as an achievement date.
  case day(CalendarDate)
  /// Days from one to another, both included, `2024-09-01/2025-08-31`.
  case days(CalendarDate, CalendarDate)

  /// Reads a year, a day, or days whose first is not after their last.
  public init?(_ text: String) {
    if let year = FinancialYear(text) {
      self = .year(year)
    } else if let day = CalendarDate(iso: text) {
      self = .day(day)
    } else {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let first = CalendarDate(iso: String(parts[0])),
        let last = CalendarDate(iso: String(parts[1])), first <= last
      else { return nil }
      self = .days(first, last)
    }
  }

  /// The first day.
  public var start: CalendarDate {
    switch self {
    case .year(let year): year.start
    case .day(let day), .days(let day, _): day
    }
  }

  /// The last day.
  public var end: CalendarDate {
    switch self {
    case .year(let year): year.end
    case .day(let day), .days(_, let day): day
    }
  }

  /// Whether a day is in it.
  public func contains(_ day: CalendarDate) -> Bool { start <= day && day <= end }

  /// The period as tables hold it.
  public var description: String {
    switch self {
    case .year(let year): year.description
    case .day(let day): day.iso
    case .days(let first, let last): "\(first.iso)/\(last.iso)"
    }
  }

  /// Orders by first day, then by last; a year comes before the same days written out.
  public static func < (left: ParameterPeriod, right: ParameterPeriod) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    return left.description < right.description
  }
}
