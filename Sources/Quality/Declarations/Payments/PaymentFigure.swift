/// The points of an indicator and what they pay; `nil` for what could not be worked out.
public struct PaymentFigure: Hashable, Sendable {
  /// The points; `nil` also where a service does not pay by points.
  public let points: ExactDecimal?
  /// The payment.
  public let money: Money?

  /// Makes a figure.
  public init(points: ExactDecimal? = nil, money: Money? = nil) {
    self.points = points
    self.money = money
  }
}
