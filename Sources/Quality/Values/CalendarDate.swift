/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let days: Int32

  /// The day that is `days` after 1 January 1970.
  public init(days: Int32) {
    self.days = days
  }

  /// The day, if there is such a day in the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days from the civil calendar, with March as the first month so that the leap day is last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.days = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2025-03-31`.
  public init?(iso text: String) {
    self.init(iso: Array(text.utf8)[...])
  }

  /// Reads `2025-03-31` from bytes whose first has the index 0.
  init?(iso bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `20250331`.
  public init?(compact text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[4..<6]), let day = Self.number(bytes[6..<8])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `31/03/2025`, the day first.
  public init?(british text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/"),
      let day = Self.number(bytes[0..<2]), let month = Self.number(bytes[3..<5]),
      let year = Self.number(bytes[6..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a spreadsheet's day number of the 1900 date system: 45265 is 5 December 2023.
  ///
  /// Only numbers from 20000 (1954) to 60000 (2064) are taken, so that no other number is
  /// mistaken for a date.
  public init?(spreadsheetSerial serial: Int) {
    guard (20_000...60_000).contains(serial) else { return nil }
    // Serial 25569 is 1 January 1970.
    self.init(days: Int32(serial - 25_569))
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The date as `2025-03-31`.
  public var iso: String {
    let (year, month, day) = components
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// The date as `2025-03-31`.
  public var description: String { iso }

  /// Whether it is the last day of its month.
  public var isEndOfMonth: Bool {
    let (year, month, day) = components
    return day == Self.length(ofMonth: month, year: year)
  }

  /// The day `count` days later; earlier if negative.
  public func adding(days count: Int) -> CalendarDate {
    CalendarDate(days: days + Int32(count))
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.days < right.days
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number that some digits are, `nil` if there is anything else among them.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
