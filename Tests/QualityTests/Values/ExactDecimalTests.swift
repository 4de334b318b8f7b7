import Quality
import Testing

@Suite struct ExactDecimalTests {
  @Test func writtenNumbersComeBackInOrder() {
    var generator = SeededGenerator(seed: 4)
    let limit: Int64 = 999_999_999_999_999_999
    for _ in 0..<2_000 {
      let one = ExactDecimal(billionths: Int64.random(in: -limit...limit, using: &generator))
      let other = ExactDecimal(billionths: Int64.random(in: -limit...limit, using: &generator))
      #expect(ExactDecimal(one.description) == one)
      #expect((one < other) == (one.billionths < other.billionths))
    }
  }

  @Test(arguments: [
    ("12.50", "12.5"), ("0.100", "0.1"), ("-0.5", "-0.5"), ("-0", "0"), ("007", "7"), ("85", "85"),
    ("0.000000001", "0.000000001"), ("999999999.999999999", "999999999.999999999"),
  ])
  func reads(_ text: String, _ written: String) {
    #expect(ExactDecimal(text)?.description == written)
  }

  @Test(arguments: [
    "", ".5", "5.", "1.2.3", "1,5", " 1", "+1", "--1", "1e3", "1234567890", "0.1234567891", "٣",
  ])
  func refuses(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func wholeNumbers() {
    #expect(ExactDecimal(40) == ExactDecimal("40.0"))
    #expect(ExactDecimal(1_000_000_000) == nil)
  }
}
