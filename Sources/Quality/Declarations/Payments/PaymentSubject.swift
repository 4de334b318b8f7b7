/// What a payment is worked out for: a declaration with its figures, and whose values these are of.
public struct PaymentSubject: Sendable {
  /// The declaration.
  public let key: DeclarationKey
  /// The figures by field.
  public let figures: [FieldID: AchievementValue]
  /// The values that they are of, by organisation.
  public let inputs: [ODSCode: [FieldID: AchievementValue]]
  /// The practices that count, in order of their codes; none for a practice's own declaration.
  public let members: [ODSCode]

  /// Names what is paid for, with the figures as they are known.
  init(
    _ key: DeclarationKey,
    figures: [FieldID: AchievementValue],
    inputs: [ODSCode: [FieldID: AchievementValue]],
    in context: DeclarationContext
  ) {
    self.key = key
    self.figures = figures
    self.inputs = inputs
    let terms = context.terms(of: key.service)
    if terms?.level != .network {
      members = []
    } else if terms?.memberFields.isEmpty == true {
      // Where nothing is added up, nobody is counted by a value.
      members = context.members(of: key.organisation, on: key.achievementDate)
    } else {
      members = inputs.keys.filter { $0 != key.organisation }.sorted()
    }
  }

  /// Names what is paid for, with the figures that the values come to; `nil` where they cannot be
  /// added up or one of them lacks.
  init?(
    addingUp inputs: [ODSCode: [FieldID: AchievementValue]],
    of key: DeclarationKey,
    in context: DeclarationContext
  ) {
    guard let terms = context.terms(of: key.service) else { return nil }
    let values = PaymentValues(inputs)
    let members = inputs.keys.filter { $0 != key.organisation }.sorted()
    let result =
      terms.level == .practice
      ? DeclarationCalculation.practice(key.organisation, terms: terms, values: values)
      : DeclarationCalculation.network(
        key.organisation,
        members: members,
        terms: terms,
        values: values
      )
    guard case .figures(let figures, let inputs) = result else { return nil }
    self.init(key, figures: figures, inputs: inputs, in: context)
  }
}

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

/// What a declaration came to.
public struct PaymentResult: Sendable {
  /// What each item came to.
  public internal(set) var items: [PaymentItem: ItemPayment] = [:]
  /// What was the provider's own, in order.
  public internal(set) var inputs: [PaymentInput] = []
  /// What is blank or should be known, and why.
  public internal(set) var problems: [PaymentProblem] = []

  mutating func add(_ more: [PaymentProblem]) {
    for problem in more where !problems.contains(problem) { problems.append(problem) }
  }
}
