import Quality
import Testing

@Suite struct AchievementValueTests {
  @Test func numbersComeBack() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let number = Int64.random(in: 0...999_999_999_999_999_999, using: &generator)
      #expect(AchievementValue(String(number)) == .number(number))
      #expect(AchievementValue.number(number).text == String(number))
    }
  }

  @Test func answersAndBlanks() {
    #expect(AchievementValue("Y") == .yes)
    #expect(AchievementValue("N") == .no)
    #expect(AchievementValue("") == .blank)
    #expect(AchievementValue("") != .number(0))
    #expect(AchievementValue("0") == .number(0))
    #expect(AchievementValue.blank.number == nil)
    #expect(AchievementValue.yes.text == "Y" && AchievementValue.no.text == "N")
  }

  @Test(arguments: [
    "-1", "+1", "1.0", "1,000", " 1", "1 ", "y", "n", "Yes", "*", ":", "n/a", "1e3", "١", "NaN",
    " ",
    "1000000000000000000", "0x1",
  ])
  func refuses(_ text: String) {
    #expect(AchievementValue(text) == nil)
  }
}
