/// What a provider achieved in one indicator, as the calculation takes it.
public enum AchievedValue: Hashable, Sendable {
  /// So many of so many; the denominator is net of adjustments and exclusions already.
  case fraction(numerator: Int64, denominator: Int64)
  /// A Yes or No.
  case answer(Bool)
  /// The size of a register.
  case register(Int64)
  /// A number of things done.
  case count(Int64)
  /// Nothing, or not all of it: this is never zero.
  case missing(Quantity)

  /// The value of an indicator from the values of its fields.
  ///
  /// - Parameters:
  ///   - kind: How the indicator is worked out.
  ///   - value: The value of the indicator's field of a role; `nil` where there is none.
  public init(_ kind: IndicatorKind, value: (FieldRole) -> AchievementValue?) {
    switch kind {
    case .fraction:
      switch (value(.numerator), value(.denominator)) {
      case (.number(let numerator), .number(let denominator)):
        self = .fraction(numerator: numerator, denominator: denominator)
      case (.yes, _), (_, .yes): self = .answer(true)
      case (.no, _), (_, .no): self = .answer(false)
      case (.number, _): self = .missing(.denominator)
      default: self = .missing(.numerator)
      }
    case .yesNo: self.init(value(.yesNo), as: .answer) { .count($0) }
    case .register: self.init(value(.register), as: .register) { .register($0) }
    case .count: self.init(value(.count), as: .count) { .count($0) }
    }
  }

  // What is of another kind is kept as what it is, for the calculation to refuse by name.
  private init(
    _ value: AchievementValue?,
    as quantity: Quantity,
    number: (Int64) -> AchievedValue
  ) {
    self =
      switch value {
      case .number(let value): number(value)
      case .yes: .answer(true)
      case .no: .answer(false)
      case .blank, nil: .missing(quantity)
      }
  }

  /// The value as people read it: `9 of 12`, `Y`, `113`; empty where there is none.
  public var text: String {
    switch self {
    case .fraction(let numerator, let denominator): "\(numerator) of \(denominator)"
    case .answer(let isYes): isYes ? "Y" : "N"
    case .register(let number), .count(let number): "\(number)"
    case .missing: ""
    }
  }
}
