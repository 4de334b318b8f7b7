import Quality
import Testing

@Suite struct CalendarDateTests {
  @Test func everyDayOfFourHundredYearsComesBack() throws {
    let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2200, month: 12, day: 31))
    var previous: (year: Int, month: Int, day: Int)?
    var wrong = 0
    for days in first.days...last.days {
      let date = CalendarDate(days: days)
      let (year, month, day) = date.components
      if CalendarDate(year: year, month: month, day: day) != date { wrong += 1 }
      if let previous {
        let isNextDay = previous.year == year && previous.month == month && day == previous.day + 1
        let isNextMonth =
          day == 1 && (month == previous.month + 1 || (month == 1 && year == previous.year + 1))
        if !(isNextDay || isNextMonth) { wrong += 1 }
        if isNextMonth != CalendarDate(days: days - 1).isEndOfMonth { wrong += 1 }
      }
      previous = (year, month, day)
    }
    #expect(wrong == 0)
  }

  @Test func writtenDaysComeBack() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let date = CalendarDate(days: Int32.random(in: -700_000...2_900_000, using: &generator))
      let (year, month, day) = date.components
      try #require((1...9999).contains(year))
      let iso = date.iso
      #expect(CalendarDate(iso: iso) == date)
      #expect(CalendarDate(compact: iso.filter { $0 != "-" }) == date)
      let parts = iso.split(separator: "-")
      #expect(CalendarDate(british: "\(parts[2])/\(parts[1])/\(parts[0])") == date)
      #expect(Int(parts[1]) == month && Int(parts[2]) == day)
    }
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00",
    "0000-01-01",
    "2024-1-01", "24-01-01", " 2024-01-01", "2024-01-01 ", "2024/01/01", "٢٠٢٤-01-01", "+024-01-01",
    "",
  ])
  func refuses(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func knownDays() throws {
    #expect(CalendarDate(iso: "1970-01-01")?.days == 0)
    #expect(CalendarDate(iso: "2000-02-29")?.days == 11_016)
    #expect(CalendarDate(spreadsheetSerial: 45_265)?.iso == "2023-12-05")
    #expect(CalendarDate(spreadsheetSerial: 19_999) == nil)
    #expect(CalendarDate(spreadsheetSerial: 60_001) == nil)
    #expect(CalendarDate(compact: "20240228")?.isEndOfMonth == false)
    #expect(CalendarDate(compact: "20240229")?.isEndOfMonth == true)
    #expect(CalendarDate(compact: "2024022") == nil)
    #expect(CalendarDate(british: "31/06/2024") == nil)
    #expect(CalendarDate(iso: "2024-03-31")?.adding(days: 1).iso == "2024-04-01")
  }
}
