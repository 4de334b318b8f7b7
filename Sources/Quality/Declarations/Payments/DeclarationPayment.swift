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

  /// The most points that the provider can earn; `nil` where that is not known, or no register takes
  /// points away.
  public var mostPoints: ExactDecimal? {
    inputs.first { $0.name == .mostPoints }.flatMap { ExactDecimal($0.value) }
  }

  /// What was paid in advance; `nil` where nothing was, or it is not known.
  public var advance: Money? {
    inputs.first { $0.name == .advance }.flatMap { ExactDecimal($0.value) }
      .flatMap { Money(pounds: $0) }
  }

  /// What remains of the payment as it stands once what was paid in advance is taken off; below zero
  /// where too much was.
  public var remaining: Money? {
    guard let advance, let standing = total(\.standing) else { return nil }
    return try? standing.minus(advance)
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
