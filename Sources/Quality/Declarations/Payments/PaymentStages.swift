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

/// The payment of one item of a declaration, one figure for each stage that it has reached.
public struct PaymentStages: Hashable, Sendable {
  /// As last calculated, whatever an authority says.
  public internal(set) var calculated: PaymentFigure?
  /// As it stands: as calculated, or as an authority says.
  public internal(set) var standing: PaymentFigure?
  /// As last declared.
  public internal(set) var declared: PaymentFigure?
  /// As last approved, by the commissioner and then by finance.
  public internal(set) var approved: PaymentFigure?
  /// As approved, with what was settled off the system.
  public internal(set) var settled: PaymentFigure?
  /// The override that stands, by its identifier; empty where none does.
  public internal(set) var override: String

  /// Makes the stages of an item.
  public init(
    calculated: PaymentFigure? = nil,
    standing: PaymentFigure? = nil,
    declared: PaymentFigure? = nil,
    approved: PaymentFigure? = nil,
    settled: PaymentFigure? = nil,
    override: String = ""
  ) {
    self.calculated = calculated
    self.standing = standing
    self.declared = declared
    self.approved = approved
    self.settled = settled
    self.override = override
  }
}

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
