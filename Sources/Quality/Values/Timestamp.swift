/// A day and a time of day to the second, as written in a file; no zone is known or assumed.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since the start of 1 January 1970, in whatever zone the file was written.
  public let seconds: Int64

  /// The moment that many seconds after the start of 1 January 1970.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// A day and a time of day, if there is such a time.
  public init?(date: CalendarDate, hour: Int, minute: Int, second: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(seconds: Int64(date.days) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// Reads `2024-10-05T19:36:07`, with or without a `Z` behind it.
  public init?(iso text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.last == UInt8(ascii: "Z") { bytes.removeLast() }
    guard bytes.count == 19, bytes[10] == UInt8(ascii: "T"),
      let date = CalendarDate(iso: bytes[..<10]), let time = Self.timeOfDay(bytes[11...])
    else { return nil }
    self.init(seconds: Int64(date.days) * 86_400 + Int64(time))
  }

  /// Seconds of the day in `19:36:07`, `nil` if it is no time.
  public static func timeOfDay(_ text: String) -> Int? { timeOfDay(Array(text.utf8)[...]) }

  private static func timeOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count == 8, bytes[start + 2] == UInt8(ascii: ":"),
      bytes[start + 5] == UInt8(ascii: ":"),
      let hour = CalendarDate.number(bytes[start..<(start + 2)]), hour < 24,
      let minute = CalendarDate.number(bytes[(start + 3)..<(start + 5)]), minute < 60,
      let second = CalendarDate.number(bytes[(start + 6)...]), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The day.
  public var date: CalendarDate {
    CalendarDate(days: Int32((seconds - secondOfDay) / 86_400))
  }

  /// The moment as `2024-10-05T19:36:07`.
  public var iso: String {
    let time = Int(secondOfDay)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { CalendarDate.padded($0, 2) }
    return "\(date.iso)T\(clock.joined(separator: ":"))"
  }

  /// The moment as `2024-10-05T19:36:07`.
  public var description: String { iso }

  /// Orders by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  private var secondOfDay: Int64 {
    let rest = seconds % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }
}
