import Findings
import Quality
import Testing

/// What others published of payments under the Quality and Outcomes Framework, to the penny.
@Suite struct PublishedExampleTests {
  typealias Sample = CalculationSample

  /// An example, whose factors are rounded only where it says so: publishers differ.
  struct Example {
    let value: ExactDecimal
    let list: Int64
    let average: Int64
    let prevalences: [ExactDecimal]
    let points: ExactDecimal
    let rounding: Rounding
    let pays: String

    /// Reads name, value of a point, list/average, percentages, points, places of the index/of the
    /// prevalence adjustment, payment; `-` stands for what the example does not have.
    init?(_ line: String) {
      let cells = line.split(separator: " ").map(String.init)
      guard cells.count == 7, let value = ExactDecimal(cells[1]),
        let points = ExactDecimal(cells[4])
      else { return nil }
      func numbers<Number>(_ cell: String, _ read: (String) -> Number?) -> [Number?] {
        cell.split(separator: "/").map { read(String($0)) }
      }
      let lists = numbers(cells[2]) { Int64($0) }.compactMap(\.self)
      guard lists.count == 2 else { return nil }
      let places = numbers(cells[5]) { Int($0).flatMap { Places($0) } } + [nil]
      self.value = value
      self.list = lists[0]
      self.average = lists[1]
      self.prevalences = numbers(cells[3], ExactDecimal.init(_:)).compactMap(\.self)
      self.points = points
      self.rounding = Rounding(listFactor: places[0], prevalenceFactor: places[1])
      self.pays = cells[6]
    }
  }

  static let lines = [
    // 2020/21: nothing is rounded but the payment.
    "Q1-a-point    194.83 10000/8799 0.53/0.78 1  -   150.45",
    "Q1            194.83 10000/8799 0.53/0.78 44 -   6619.98",
    "Q2-a-point    194.83 10000/8799 0.72/0.78 1  -   204.39",
    "Q2            194.83 10000/8799 0.72/0.78 44 -   8993.18",
    // 2021/22: the index is rounded to 1.10 before it is used.
    "Q3-a-point    201.16 10000/9085 0.53/0.7  1  2/- 167.54",
    "Q3            201.16 10000/9085 0.53/0.7  44 2/- 7371.65",
    "Q3-unrounded  201.16 10000/9085 0.53/0.7  1  -   167.65",
    "Q3-unrounded  201.16 10000/9085 0.53/0.7  44 -   7376.45",
    // 2022/23: both factors are rounded to two places.
    "Q4            207.56 16000/9374 3.05/2.1  29 2/2 14924.71",
    "Q4-unrounded  207.56 16000/9374 3.05/2.1  29 -   14921.66",
    "Q5            201.16 9085/9085  -         74 -   14885.84",
    "Q6            77.50  5891/5891  -         70 -   5425.00",
    "Q9            165.18 9500/7460  -         1  -   210.35",
    "Q10           165.18 10000/7460 -         1  -   221.42",
    "Q11           225.49 10184/10184 -        71 -   16009.79",
  ]

  @Test(arguments: lines)
  func isPaidToThePenny(_ line: String) throws {
    let example = try #require(Example(line), "\(line) is no example")
    let own = example.prevalences.first.map { Prevalence.stated(percent: $0) }
    let national = example.prevalences.last.map { Prevalence.stated(percent: $0) }
    let worth = PaymentParameters(
      valueOfPoint: example.value,
      averageList: Fraction(example.average)
    ).worth(
      list: ListSize(patients: example.list),
      weighting: own == nil ? .none : .by(own, national: national),
      rounding: example.rounding
    )
    let payment = try #require(worth.figure).payment(
      for: IndicatorPoints(stated: example.points),
      rounding: example.rounding
    )
    #expect(payment.figure?.description == example.pays)
    #expect(payment.problems == [])
  }

  /// Q7 and Q8: the contractor population index by itself.
  @Test(arguments: [(12_650, 8096, "1.56"), (15_326, 9962, "1.54")])
  func theIndexIsRounded(_ list: Int64, _ average: Int64, _ index: String) throws {
    let factor = try Sample.parameters("1", average: average)
      .listFactor(of: ListSize(patients: list), rounding: Rounding(listFactor: .two))
    #expect(factor.figure?.description == index)
  }

  /// Q8: the page says 1.59 in one line and 1.54 in the next.
  @Test func aMistypedIndexIsFound() throws {
    let exact = try #require(
      try Sample.parameters("1", average: 9962).listFactor(of: ListSize(patients: 15_326)).figure
    )
    let typed = StatedFigure.problem(
      try Sample.decimal("1.59"),
      exact: exact,
      of: .listFactor
    )
    #expect(typed?.rule.id == "CAL017")
    #expect(typed?.message == "The list adjustment is stated as 1.59 and comes to 1.54")
    #expect(try StatedFigure.problem(Sample.decimal("1.54"), exact: exact, of: .listFactor) == nil)
  }

  /// The years' values of a point and average lists, and whether each fits the other.
  @Test(arguments: [
    ("165.18", 7460, true), ("171.20", 7732, true), ("179.62", 8096, false),
    ("179.26", 8096, true), ("194.83", 8799, true), ("201.16", 9085, true),
    ("201.16", 9103, false), ("207.56", 9374, true), ("213.43", 9639, true),
    ("220.62", 9962, false), ("220.62", 9964, true), ("225.49", 10_184, true),
  ])
  func aMisquotedParameterIsFound(_ value: String, _ average: Int64, _ fits: Bool) throws {
    let checked = try Sample.parameters(value, average: average, check: .qualityAndOutcomes)
    #expect(checked.problems.map(\.rule.id) == (fits ? [] : ["CAL008"]))
    #expect((checked.worth(list: ListSize(patients: 9000)).figure != nil) == fits)
    // A person who confirms the parameters takes the check away.
    let confirmed = try Sample.parameters(value, average: average)
    #expect(confirmed.worth(list: ListSize(patients: 9000)).figure != nil)
  }
}
