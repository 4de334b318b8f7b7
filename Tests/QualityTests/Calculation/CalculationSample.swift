import Quality
import Testing

/// Short ways to write numbers in the tables of these tests.
enum CalculationSample {
  static func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text), "\(text) is no decimal")
  }

  static func places(_ count: Int) throws -> Places {
    try #require(Places(count))
  }

  static func indicator(_ text: String) throws -> IndicatorCode {
    try #require(IndicatorCode(text))
  }

  static func practice(_ text: String) throws -> ODSCode {
    try #require(ODSCode(text))
  }

  static func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  static func time(_ text: String) throws -> Timestamp {
    try #require(Timestamp(iso: text))
  }

  /// An indicator of a percentage, such as `22 points, 40 to 80`.
  static func terms(
    _ code: String,
    _ points: String,
    _ lower: String,
    _ upper: String,
    _ direction: SlidingScale.Direction = .higherIsBetter
  ) throws -> IndicatorTerms {
    let scale = try #require(
      try SlidingScale(lower: decimal(lower), upper: decimal(upper), direction: direction)
    )
    return IndicatorTerms(try indicator(code), points: try decimal(points), .fraction(scale))
  }

  static func parameters(
    _ valueOfPoint: String,
    average: Int64,
    check: PointValueCheck? = nil
  ) throws -> PaymentParameters {
    PaymentParameters(
      valueOfPoint: try decimal(valueOfPoint),
      averageList: Fraction(average),
      check: check
    )
  }

  static func money(_ text: String) throws -> Money {
    try #require(try Money(pounds: decimal(text)))
  }
}
