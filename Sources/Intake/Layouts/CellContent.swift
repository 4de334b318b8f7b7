import Quality
import Workbooks

/// What a cell of a workbook comes to as text.
enum CellContent {
  /// The text of a cell: a day as ISO 8601, a whole number in digits, all else as it stands.
  ///
  /// A number is a day only where its cell has a date format.
  ///
  /// - Parameters:
  ///   - kind: What the cell holds.
  ///   - text: Its content.
  ///   - dates: From which day the workbook counts.
  /// - Returns: The text; nothing for a formula without a value, which the workbook's room reports.
  static func text(_ kind: Cell.Kind, _ text: String, in dates: DateSystem) -> String {
    switch kind {
    case .text, .error, .boolean: text
    case .number: whole(text).map { String($0) } ?? text
    case .dateNumber: day(text, dates)?.iso ?? whole(text).map { String($0) } ?? text
    case .dateText: text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text
    case .uncomputed: ""
    }
  }

  private static func day(_ number: String, _ dates: DateSystem) -> CalendarDate? {
    guard let days = whole(number), (0...100_000).contains(days) else { return nil }
    // Day 0 of the system from 1904 is day 1462 of the one from 1900.
    return CalendarDate(spreadsheetSerial: dates == .from1904 ? days + 1462 : days)
  }

  /// The whole number that a number's text stands for, also as `2.0191001E7` or `43739.0`.
  private static func whole(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    guard (1...2).contains(parts.count), var exponent, (0...15).contains(exponent) else {
      return nil
    }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(mantissa.count), var number = Int(mantissa[0]), number >= 0,
      mantissa[0].utf8.count <= 15
    else { return nil }
    for digit in mantissa.count == 2 ? mantissa[1] : "" {
      guard digit.isASCII, let value = digit.wholeNumberValue else { return nil }
      guard exponent > 0 else {
        guard value == 0 else { return nil }
        continue
      }
      number = number * 10 + value
      exponent -= 1
      guard number < 1_000_000_000_000_000 else { return nil }
    }
    for _ in 0..<exponent {
      number *= 10
      guard number < 1_000_000_000_000_000 else { return nil }
    }
    return number
  }
}
