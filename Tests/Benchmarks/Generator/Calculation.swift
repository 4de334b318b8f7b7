import Quality

/// Points and payments of a year of England, worked out on one thread.
///
/// Every practice has a register and list of its own each month, so that what a point is worth is
/// worked out anew for each group and month, as a monthly run does.
struct Calculation {
  /// What came out, so that nothing can be left out and two builds can be compared.
  struct Outcome {
    var results = 0
    var blank = 0
    var hundredths: Int64 = 0
    var pence: Int64 = 0
  }

  private static let seed: UInt64 = 2425
  private static let groups = 25

  let practices: Int
  let dates: Int
  private let terms: [IndicatorTerms]
  private let parameters: PaymentParameters
  private let national: [Prevalence]

  init(practices: Int, indicators: Int, dates: Int) throws {
    self.practices = practices
    self.dates = dates
    let whole: Int64 = 1_000_000_000
    terms = try (0..<indicators).map { index in
      guard let code = IndicatorCode("IND\(index)") else {
        throw BenchmarkFailure("IND\(index) is no code")
      }
      let points = ExactDecimal(billionths: Int64(2 + index % 40) * whole)
      // Of 76 indicators a quarter are registers and answers, as in 2023/24.
      switch index % 8 {
      case 0: return IndicatorTerms(code, points: points, .register(earnsWhenZero: false))
      case 1: return IndicatorTerms(code, points: points, .yesNo)
      default:
        let scale = SlidingScale(
          lower: ExactDecimal(billionths: Int64(40 + index % 15) * whole),
          upper: ExactDecimal(billionths: Int64(80 + index % 15) * whole)
        )
        guard let scale else { throw BenchmarkFailure("the thresholds are reversed") }
        return IndicatorTerms(code, points: points, .fraction(scale))
      }
    }
    parameters = PaymentParameters(
      valueOfPoint: ExactDecimal(billionths: 220_620_000_000),
      averageList: Fraction(9964),
      check: .qualityAndOutcomes
    )
    national = (0..<Self.groups).map { group in
      .counted(1_234_567 + Int64(group) * 97_531, of: ListSize(patients: 62_345_678))
    }
  }

  /// Works everything out.
  func run() throws -> Outcome {
    var outcome = Outcome()
    for practice in 0..<practices {
      for date in 0..<dates {
        let list = ListSize(
          patients: Int64(2000 + Mixer.pick(16_000, Self.seed, .listSize, practice, date))
        )
        let worths = national.indices.map { group in
          parameters.worth(
            list: list,
            weighting: .by(
              .counted(
                Int64(1 + Mixer.pick(1900, Self.seed, .rate, practice, date, group)),
                of: list
              ),
              national: national[group]
            )
          )
        }
        for index in terms.indices {
          let denominator = 1 + Mixer.pick(900, Self.seed, .value, practice, date, index)
          let numerator = Mixer.pick(denominator + 1, Self.seed, .share, practice, date, index)
          let value: AchievedValue =
            switch index % 8 {
            case 0: .register(Int64(denominator))
            case 1: .answer(numerator * 2 > denominator)
            default: .fraction(numerator: Int64(numerator), denominator: Int64(denominator))
            }
          outcome.results += 1
          guard let points = terms[index].points(for: value).figure,
            let worth = worths[index % worths.count].figure,
            let payment = worth.payment(for: points).figure
          else {
            outcome.blank += 1
            continue
          }
          outcome.hundredths += points.stated.billionths / 10_000_000
          outcome.pence += payment.pence
        }
      }
    }
    return outcome
  }
}
