/// What a component pays.
public enum LocalPayment: Hashable, Sendable {
  /// An amount, which may be £0.
  case pays(Money)
  /// The component pays nobody anything.
  case paysNothing

  /// The amount, if the component pays one.
  public var money: Money? {
    if case .pays(let money) = self { money } else { nil }
  }
}
