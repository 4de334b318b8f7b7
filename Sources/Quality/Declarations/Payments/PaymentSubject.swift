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
