/// The months of the service year 2024/25, and the days in them that the extract names.
enum Months {
  private static let lastDays = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31]

  /// The achievement date of a month counted from April 2024, as `20240430`.
  static func achievementDate(_ month: Int) -> String {
    let (year, number) = calendar(month)
    return "\(year)\(two(number))\(two(lastDays[month]))"
  }

  /// The same as `2024-04-30`.
  static func isoDate(_ month: Int) -> String {
    let (year, number) = calendar(month)
    return "\(year)-\(two(number))-\(two(lastDays[month]))"
  }

  /// A day of the month after, as the extract writes days of submission: `05/05/2024`.
  static func submissionDate(after month: Int, day: Int) -> String {
    let (year, number) = calendar(month + 1)
    return "\(two(day))/\(two(number))/\(year)"
  }

  /// A number in two digits.
  static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func calendar(_ month: Int) -> (year: Int, number: Int) {
    (2024 + (month + 3) / 12, (month + 3) % 12 + 1)
  }
}
