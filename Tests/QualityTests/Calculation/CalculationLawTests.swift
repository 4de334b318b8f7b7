import Quality
import Testing

@testable import Quality

/// What holds of every calculation, on generated figures, beside a slow and obvious one.
@Suite struct CalculationLawTests {
  typealias Sample = CalculationSample

  private func terms(_ generator: inout SeededGenerator) throws -> IndicatorTerms {
    let lower = Int64.random(in: 0...70, using: &generator)
    return try Sample.terms(
      "CAN04",
      "\(Int64.random(in: 0...90, using: &generator)).\(Int64.random(in: 0...99, using: &generator))",
      "\(lower)",
      "\(lower + Int64.random(in: 0...29, using: &generator)).5",
      Bool.random(using: &generator) ? .higherIsBetter : .lowerIsBetter
    )
  }

  @Test func pointsNeverFallAsTheNumeratorGrowsAndNeverPassTheMost() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<60 {
      let terms = try terms(&generator)
      let denominator = Int64.random(in: 1...300, using: &generator)
      var earned: [Fraction] = []
      for numerator in 0...denominator + 5 {
        let value = AchievedValue.fraction(numerator: numerator, denominator: denominator)
        earned.append(try #require(terms.points(for: value).figure).exact)
      }
      guard case .fraction(let scale) = terms.scheme else { continue }
      let rising = scale.direction == .higherIsBetter ? earned : earned.reversed()
      #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(earned.allSatisfy { $0 >= .zero && $0 <= Fraction(terms.points) })
    }
  }

  @Test func theSameShareEarnsTheSamePoints() throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<200 {
      let terms = try terms(&generator)
      let denominator = Int64.random(in: 1...300, using: &generator)
      let numerator = Int64.random(in: 0...denominator, using: &generator)
      let times = Int64.random(in: 2...1_000_000, using: &generator)
      let one = terms.points(for: .fraction(numerator: numerator, denominator: denominator))
      let many = terms.points(
        for: .fraction(numerator: numerator * times, denominator: denominator * times)
      )
      #expect(one == many)
    }
  }

  /// Two practices of one share and prevalence are paid as one of their size is, but for the
  /// penny that each of three roundings can move.
  @Test func splittingAListMovesNoMoreThanAPenny() throws {
    var generator = SeededGenerator(seed: 43)
    let parameters = try Sample.parameters("220.62", average: 9964)
    let national = Prevalence.stated(percent: try Sample.decimal("7.13"))
    for _ in 0..<200 {
      let (one, other) = (
        Int64.random(in: 1...50, using: &generator), Int64.random(in: 1...50, using: &generator)
      )
      let points = IndicatorPoints(
        stated: ExactDecimal(
          billionths: Int64.random(in: 0...9_999, using: &generator) * 10_000_000
        )
      )
      func paid(_ parts: Int64) throws -> Int64 {
        let list = ListSize(patients: parts * 211)
        let worth = parameters.worth(
          list: list,
          weighting: .by(.counted(parts * 17, of: list), national: national)
        )
        return try #require(worth.figure?.payment(for: points).figure).pence
      }
      let difference = try paid(one) + paid(other) - paid(one + other)
      #expect((-1...1).contains(difference))
    }
  }

  @Test func pointsAndPaymentsAgreeWithTheSlowWay() throws {
    var generator = SeededGenerator(seed: 44)
    let hundred = SlowFraction(100, over: 1)
    for round in 0..<200 {
      let terms = try terms(&generator)
      guard case .fraction(let scale) = terms.scheme else { continue }
      let denominator = Int64.random(in: 1...9999, using: &generator)
      let numerator = Int64.random(in: 0...denominator, using: &generator)
      let list = Int64.random(in: 2000...30_000, using: &generator)
      let register = Int64.random(in: 0...2000, using: &generator)
      let (registers, patients) = (Int64(4_123_457), Int64(61_987_654))
      let average = Int64.random(in: 8000...10_500, using: &generator)
      let value = try Sample.decimal("2\(round % 10)\(round / 10 % 10).\(round % 7)3")

      let percentage = hundred * SlowFraction(numerator, over: denominator)
      let (low, high) = (SlowFraction(scale.lower), SlowFraction(scale.upper))
      let most = SlowFraction(terms.points)
      let none = SlowFraction(0, over: 1)
      let isHigherBetter = scale.direction == .higherIsBetter
      let slow: SlowFraction
      if percentage <= low {
        slow = isHigherBetter ? none : most
      } else if high <= percentage {
        slow = isHigherBetter ? most : none
      } else {
        slow =
          most * (isHigherBetter ? percentage - low : high - percentage) / (high - low)
      }
      let pounds =
        slow * SlowFraction(value) * SlowFraction(list, over: average)
        * SlowFraction(register, over: list) / SlowFraction(registers, over: patients)

      let earned = try #require(
        terms.points(for: .fraction(numerator: numerator, denominator: denominator)).figure
      )
      #expect("\(earned.stated.billionths / 10_000_000)" == slow.scaled(to: 2))
      let size = ListSize(patients: list)
      let worth = PaymentParameters(valueOfPoint: value, averageList: Fraction(average)).worth(
        list: size,
        weighting: .by(
          .counted(register, of: size),
          national: .counted(registers, of: ListSize(patients: patients))
        )
      )
      let paid = try #require(worth.figure?.payment(for: earned).figure)
      #expect("\(paid.pence)" == pounds.scaled(to: 2))
    }
  }

  /// Stating points first is another figure than rounding once: both can be had, and only one is
  /// the default.
  @Test func eachFigureIsRoundedOnce() throws {
    let terms = try Sample.terms("AST002", "15", "45", "80")
    let earned = try #require(
      terms.points(for: .fraction(numerator: 2, denominator: 3)).figure
    )
    #expect(earned.stated.description == "9.29")
    let worth = try #require(
      try Sample.parameters("200", average: 1).worth(list: ListSize(patients: 1)).figure
    )
    #expect(worth.payment(for: earned).figure?.description == "1857.14")
    let stated = Rounding(paysStatedPoints: true)
    #expect(worth.payment(for: earned, rounding: stated).figure?.description == "1858.00")
  }
}
