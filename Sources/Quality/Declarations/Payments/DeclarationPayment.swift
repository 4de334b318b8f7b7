/// What a declaration is worth, and what that was worked out with.
public struct DeclarationPayment: Hashable, Sendable {
  /// The number of the terms that were the same for all providers of the service and date.
  public internal(set) var terms: Int
  /// The payments.
  public internal(set) var items: [PaymentItem: PaymentStages]
  /// What was the provider's own: lists, registers, overrides; in order.
  public internal(set) var inputs: [PaymentInput]

  /// Makes a payment.
  public init(
    terms: Int,
    items: [PaymentItem: PaymentStages] = [:],
    inputs: [PaymentInput] = []
  ) {
    self.terms = terms
    self.items = items
    self.inputs = inputs
  }

  /// All pounds of a stage; `nil` where an item has none there, or nothing reached the stage.
  ///
  /// - Parameter stage: Which stage.
  /// - Returns: The sum.
  public func total(_ stage: (PaymentStages) -> PaymentFigure?) -> Money? {
    var sum = Money.zero
    guard !items.isEmpty else { return nil }
    for stages in items.values {
      guard let money = stage(stages)?.money, let next = try? sum.plus(money) else { return nil }
      sum = next
    }
    return sum
  }

  /// All points of a stage; `nil` where an item has none there.
  ///
  /// - Parameter stage: Which stage.
  /// - Returns: The sum.
  public func points(_ stage: (PaymentStages) -> PaymentFigure?) -> ExactDecimal? {
    var sum = Fraction.zero
    guard !items.isEmpty else { return nil }
    for stages in items.values {
      guard let points = stage(stages)?.points, let next = try? sum.plus(Fraction(points)) else {
        return nil
      }
      sum = next
    }
    return try? sum.rounded(to: .nine)
  }
}
