/// What a calculation made of a declaration's payment, beside what it was.
public struct PaymentChange: Sendable, Hashable {
  /// One item whose figure is another one.
  public struct Item: Sendable, Hashable {
    /// What is paid for.
    public let item: PaymentItem
    /// The figure before.
    public let before: PaymentFigure?
    /// The figure after.
    public let after: PaymentFigure?
  }

  /// The items that differ, in order.
  public let items: [Item]
  /// All pounds before; `nil` where there was no payment or it was blank.
  public let before: Money?
  /// All pounds after; `nil` where there is no payment or it is blank.
  public let after: Money?

  /// Nothing changed.
  static let none = PaymentChange(from: [:], to: [:])

  /// Compares the figures of items.
  ///
  /// - Parameters:
  ///   - before: The figures before, by item.
  ///   - after: The figures after, by item.
  public init(from before: [PaymentItem: PaymentFigure], to after: [PaymentItem: PaymentFigure]) {
    items = Set(before.keys).union(after.keys).sorted().compactMap { item in
      before[item] == after[item]
        ? nil : Item(item: item, before: before[item], after: after[item])
    }
    self.before = Self.total(before)
    self.after = Self.total(after)
  }

  /// Whether any figure changed.
  public var isAny: Bool { !items.isEmpty }

  /// The pounds after less those before; `nil` where either is not known.
  public var difference: Money? {
    guard let before, let after else { return nil }
    return try? after.minus(before)
  }

  /// The sentence of the change in pounds: `−£412.18: ` and then why.
  ///
  /// - Parameter why: What made the change.
  /// - Returns: The reason, with the pounds before it where they moved.
  func reason(_ why: String) -> String {
    guard isAny else { return why }
    if let difference { return "\(difference.signed): \(why)" }
    guard before != after else { return why }
    return "\(before?.written ?? "no payment") → \(after?.written ?? "no payment"): \(why)"
  }

  static func total(_ figures: [PaymentItem: PaymentFigure]) -> Money? {
    guard !figures.isEmpty else { return nil }
    var sum = Money.zero
    for figure in figures.values {
      guard let money = figure.money, let next = try? sum.plus(money) else { return nil }
      sum = next
    }
    return sum
  }
}

extension Money {
  /// The amount as people read a difference: `+£1,234.50`, `−£412.18`, `£0.00`.
  public var signed: String { pence > 0 ? "+\(written)" : written }
}
