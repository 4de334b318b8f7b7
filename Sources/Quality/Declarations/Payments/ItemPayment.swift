/// What one item of a declaration came to.
public struct ItemPayment: Sendable {
  /// As calculated.
  public let calculated: PaymentFigure
  /// As it stands.
  public let standing: PaymentFigure
  /// The override that stands, by its identifier; empty where none does.
  public let override: String
  /// What was achieved.
  public let value: AchievedValue
  /// What it earns; blank where the service does not pay by points.
  public let terms: Calculated<IndicatorTerms>
  /// What one point is worth to the provider; blank where the service does not pay by points.
  public let worth: Calculated<PointWorth>
  /// How it came about, if that was asked for.
  public let explanation: Explanation?
}
