import Quality
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (0, "0.00", "£0.00"), (5, "0.05", "£0.05"), (-41_218, "-412.18", "−£412.18"),
    (100_000, "1000.00", "£1,000.00"), (123_456_789, "1234567.89", "£1,234,567.89"),
    (99_999, "999.99", "£999.99"),
  ])
  func isWritten(_ pence: Int64, _ cell: String, _ written: String) {
    #expect(Money(pence: pence).description == cell)
    #expect(Money(pence: pence).written == written)
  }

  @Test func aFractionOfAPennyIsNoMoney() throws {
    #expect(try Money(pounds: CalculationSample.decimal("0.698")) == nil)
    #expect(try Money(pounds: CalculationSample.decimal("19.9"))?.pence == 1990)
  }

  @Test func roundsToPoundsWhereToldTo() throws {
    let pounds = Fraction(try CalculationSample.decimal("16009.79"))
    #expect(try Money(rounding: pounds, to: .whole).description == "16010.00")
    #expect(try Money(rounding: pounds, to: .nine).description == "16009.79")
  }

  @Test(arguments: [(0, 12), (1, 12), (100, 12), (1_148_400, 12), (1_148_405, 7), (-1000, 3)])
  func instalmentsAddUpAndAreAlike(_ pence: Int64, _ count: Int) throws {
    let instalments = Money(pence: pence).instalments(count)
    #expect(instalments.count == count)
    #expect(try Money.sum(instalments).pence == pence)
    let amounts = instalments.map(\.pence)
    #expect((amounts.max() ?? 0) - (amounts.min() ?? 0) <= 1)
  }

  @Test func noInstalmentsOfNothing() {
    #expect(Money(pence: 5).instalments(0) == [])
  }

  @Test func sumsThatDoNotFitAreThrown() {
    let most = Money(pence: .max)
    #expect(throws: ArithmeticProblem.tooLarge) { try most.plus(Money(pence: 1)) }
    #expect(throws: ArithmeticProblem.tooLarge) { try Money(pence: -2).minus(most) }
    #expect(throws: ArithmeticProblem.tooLarge) { try Money.sum([most, most]) }
  }
}
