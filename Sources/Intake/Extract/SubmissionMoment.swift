import Quality

/// Reads `SUBMIT_DATE` and `SUBMIT_TIME`, as CQRS writes them and as a spreadsheet leaves them.
enum SubmissionMoment {
  /// A day, and whether it was a spreadsheet's day number.
  static func day(_ text: String) -> (date: CalendarDate, isSerial: Bool)? {
    if let date = CalendarDate(british: text) { return (date, false) }
    if let serial = Int(text), let date = CalendarDate(spreadsheetSerial: serial) {
      return (date, true)
    }
    return nil
  }

  /// Whether a text is a date with the month first that cannot be one with the day first.
  static func fitsOnlyMonthFirst(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return false }
    return CalendarDate(british: text) == nil
      && CalendarDate(british: "\(parts[1])/\(parts[0])/\(parts[2])") != nil
  }

  /// Seconds of the day, and whether it was a spreadsheet's fraction of a day.
  static func time(_ text: String) -> (seconds: Int, isSerial: Bool)? {
    if let seconds = Timestamp.timeOfDay(text) { return (seconds, false) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.first == "0", parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return (0, true) }
    let digits = parts[1].utf8
    guard (1...13).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let numerator = Int(parts[1])
    else { return nil }
    var denominator = 1
    for _ in digits { denominator *= 10 }
    // Half up to the nearest second, as the spreadsheet shows it.
    let seconds = (numerator * 86_400 * 2 + denominator) / (denominator * 2)
    return seconds < 86_400 ? (seconds, true) : nil
  }
}
