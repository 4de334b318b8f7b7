import Quality
import Testing

@Suite struct TimestampTests {
  @Test func writtenMomentsComeBackInOrder() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let one = Timestamp(
        seconds: Int64.random(in: -5_000_000_000...8_000_000_000, using: &generator)
      )
      let other = Timestamp(
        seconds: Int64.random(in: -5_000_000_000...8_000_000_000, using: &generator)
      )
      #expect(Timestamp(iso: one.iso) == one)
      #expect(Timestamp(iso: one.iso + "Z") == one)
      #expect(Timestamp(iso: String(one.iso.prefix(10)) + "T00:00:00")?.date == one.date)
      #expect((one < other) == (one.iso < other.iso))
    }
  }

  @Test(arguments: [
    "2024-10-05T24:00:00", "2024-10-05T19:60:07", "2024-10-05T19:36:60", "2024-10-05 19:36:07",
    "2024-10-05T19:36", "2024-10-05T9:36:07", "2023-02-29T00:00:00", "2024-10-05T19:36:07ZZ",
    "2024-10-05T19:36:07.5", "", "T", "2024-10-05T19:36:07T",
  ])
  func refuses(_ text: String) {
    #expect(Timestamp(iso: text) == nil)
  }

  @Test func partsOfTheDay() throws {
    let day = try #require(CalendarDate(iso: "2024-10-05"))
    #expect(Timestamp(date: day, hour: 19, minute: 36, second: 7)?.iso == "2024-10-05T19:36:07")
    #expect(Timestamp(date: day, hour: 24, minute: 0, second: 0) == nil)
    #expect(Timestamp.timeOfDay("23:59:59") == 86_399)
    #expect(Timestamp.timeOfDay("2a:59:59") == nil)
  }
}
