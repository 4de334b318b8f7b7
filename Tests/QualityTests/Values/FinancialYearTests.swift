import Quality
import Testing

@Suite struct FinancialYearTests {
  @Test func runsFromAprilToMarch() throws {
    let year = try #require(FinancialYear("2024/25"))
    #expect(year.start.iso == "2024-04-01" && year.end.iso == "2025-03-31")
    #expect(year.description == "2024/25")
    #expect(FinancialYear("2024-25") == year)
    #expect(FinancialYear("1999/00")?.description == "1999/00")
  }

  @Test func everyDayIsInItsYear() throws {
    let start = try #require(CalendarDate(iso: "2019-01-01"))
    for offset in 0..<1_500 {
      let day = start.adding(days: offset)
      let year = try #require(FinancialYear(containing: day))
      #expect(year.start <= day && day <= year.end)
    }
  }

  @Test(arguments: [
    "2024", "2024/26", "24/25", "2024/2025", "2024/25/26", "", "/", "2024 /25", "+024/25",
  ])
  func refuses(_ text: String) {
    #expect(FinancialYear(text) == nil)
  }
}
