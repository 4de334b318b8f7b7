/// What a declaration is paid for: an indicator, or the service as a whole.
public struct PaymentItem: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The indicator; `nil` where the service is paid as a whole, by population or as a retainer.
  public let indicator: IndicatorCode?

  /// Names an item.
  public init(_ indicator: IndicatorCode?) {
    self.indicator = indicator
  }

  /// The service as a whole.
  public static let whole = PaymentItem(nil)

  /// The indicator's code, or nothing.
  public var description: String { indicator?.text ?? "" }

  /// Orders by code; the whole comes first.
  public static func < (left: PaymentItem, right: PaymentItem) -> Bool {
    left.description < right.description
  }
}
