import Quality
import Testing

@testable import Quality

/// Exact numbers beside slow ones of any length.
@Suite struct FractionTests {
  private static let limits: [Int64] = [9, 1000, 1_000_000, 999_999_999, 999_999_999_999_999_999]

  private func number(_ generator: inout SeededGenerator) -> Fraction {
    let above = Int64.random(
      in: 0...(Self.limits.randomElement(using: &generator) ?? 9),
      using: &generator
    )
    let below = Int64.random(
      in: 1...(Self.limits.randomElement(using: &generator) ?? 9),
      using: &generator
    )
    return Fraction(unreduced: Int128(above), over: Int128(below))
  }

  @Test func arithmeticAgreesWithLongArithmetic() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<300 {
      let (one, other) = (number(&generator), number(&generator))
      let (slow, slower) = (SlowFraction(one), SlowFraction(other))
      #expect(try SlowFraction(one.plus(other)) == slow + slower)
      #expect(try SlowFraction(one.times(other)) == slow * slower)
      let (larger, smaller) = one < other ? (other, one) : (one, other)
      #expect(SlowFraction(smaller) <= SlowFraction(larger))
      #expect(
        try SlowFraction(larger.minus(smaller)) == SlowFraction(larger) - SlowFraction(smaller)
      )
      if !other.isZero { #expect(try SlowFraction(one.divided(by: other)) == slow / slower) }
      #expect((one == other) == (slow == slower))
    }
  }

  @Test func roundingAgreesWithLongArithmetic() throws {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<300 {
      let number = try self.number(&generator).times(self.number(&generator))
      for count in [0, 2, 9] {
        let places = try CalculationSample.places(count)
        // What has more digits than there is room for is refused, not cut.
        guard let scaled = try? number.scaled(to: places) else { continue }
        #expect("\(scaled)" == SlowFraction(number).scaled(to: count))
        #expect(try number.negated.scaled(to: places) == -scaled)
      }
    }
  }

  @Test(arguments: [
    ("0.005", 2, "0.01"), ("0.0049", 2, "0"), ("-0.005", 2, "-0.01"), ("2.5", 0, "3"),
    ("-2.5", 0, "-3"), ("1.004999999", 2, "1"), ("12.345", 2, "12.35"), ("12.345", 9, "12.345"),
    ("999999999.999999999", 9, "999999999.999999999"),
  ])
  func halvesGoUp(_ text: String, _ places: Int, _ rounded: String) throws {
    let number = Fraction(try CalculationSample.decimal(text))
    #expect(try number.rounded(to: CalculationSample.places(places)).description == rounded)
  }

  @Test func aDecimalIsItselfAgain() throws {
    var generator = SeededGenerator(seed: 33)
    let limit: Int64 = 999_999_999_999_999_999
    for _ in 0..<500 {
      let decimal = ExactDecimal(billionths: Int64.random(in: -limit...limit, using: &generator))
      #expect(try Fraction(decimal).rounded(to: .nine) == decimal)
      #expect(Fraction(decimal).description == decimal.description)
    }
  }

  @Test(arguments: [
    (1, 3, "0.333333333…"), (2, 3, "0.666666666…"), (-1, 8, "-0.125"), (7, 1, "7"), (0, 5, "0"),
    (1, 2_000_000_000, "0.000000000…"),
  ])
  func isWrittenWithAMarkWhereDigitsFollow(_ above: Int64, _ below: Int64, _ text: String) {
    #expect(Fraction(above, over: below)?.description == text)
  }

  @Test func sameNumbersAreEqualInWhateverTerms() throws {
    let one = try #require(Fraction(2, over: 4))
    let other = try #require(Fraction(-3, over: -6))
    #expect(one == other && one.hashValue == other.hashValue)
    #expect(Fraction(1, over: 0) == nil)
    #expect(throws: ArithmeticProblem.dividedByZero) { try one.divided(by: .zero) }
  }

  @Test func whatIsTooLongIsThrownAndNeverTraps() throws {
    let large = Fraction(unreduced: .max, over: 1)
    let small = Fraction(unreduced: 1, over: .max)
    #expect(throws: ArithmeticProblem.tooLarge) { try large.times(large) }
    #expect(throws: ArithmeticProblem.tooLarge) { try large.plus(large) }
    #expect(throws: ArithmeticProblem.tooLarge) { try large.negated.minus(large) }
    #expect(throws: ArithmeticProblem.tooLarge) { try large.rounded(to: .two) }
    #expect(throws: ArithmeticProblem.tooLarge) { try small.times(small) }
    #expect(throws: ArithmeticProblem.tooLarge) { try Money(rounding: large) }
    #expect(try large.times(small) == .one)
    #expect(try large.divided(by: large) == .one)
    #expect(small < large && large.negated < small)
    #expect(try small.rounded(to: .nine) == ExactDecimal(billionths: 0))
  }
}
