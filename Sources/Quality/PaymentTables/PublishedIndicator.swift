public import Findings

/// An indicator with its points as it was published after a year.
public struct PublishedIndicator: Sendable, Hashable {
  /// The financial year.
  public let year: FinancialYear
  /// The indicator.
  public let indicator: IndicatorCode
  /// The points that it could earn.
  public let points: ExactDecimal
  /// The group that it was published in, such as `AF`.
  public let group: String
  /// Which patients it was measured against, such as `TOTAL` or `17OV`.
  public let listType: String
  /// Where the points stand.
  public let place: Place

  /// Makes an indicator.
  public init(
    year: FinancialYear,
    indicator: IndicatorCode,
    points: ExactDecimal,
    group: String,
    listType: String,
    place: Place
  ) {
    self.year = year
    self.indicator = indicator
    self.points = points
    self.group = group
    self.listType = listType
    self.place = place
  }
}
