/// Adds the values of a declaration's members up, or says why it cannot be done.
struct DeclarationCalculation {
  /// A practice and the payment fields that it lacks.
  struct Gap: Hashable {
    let organisation: ODSCode
    let missing: [FieldID]
    let required: Int
  }

  /// What came out.
  enum Result {
    /// Nobody counts.
    case noMembers
    /// These have not every payment field.
    case gaps([Gap])
    /// This value of this practice is a Yes or No.
    case notAddable(ODSCode, FieldID)
    /// This value of this organisation is of another kind than its field.
    case unfit(ODSCode, FieldID, AchievementValue)
    /// This field's total has more than 18 digits.
    case tooLarge(FieldID)
    /// The figures, and the values that they were calculated from.
    case figures(
      [FieldID: AchievementValue],
      inputs: [ODSCode: [FieldID: AchievementValue]]
    )
  }

  private static let largest: Int64 = 999_999_999_999_999_999

  /// Calculates a network's figures: its members' values added up, and its own.
  static func network(
    _ network: ODSCode,
    members: [ODSCode],
    terms: DeclarationTerms,
    values: PaymentValues
  ) -> Result {
    if members.isEmpty { return .noMembers }
    var gaps = members.compactMap { gap($0, terms.memberFields, values) }
    if let own = gap(network, terms.networkFields, values) { gaps.append(own) }
    guard gaps.isEmpty else { return .gaps(gaps) }
    var inputs: [ODSCode: [FieldID: AchievementValue]] = [:]
    var figures: [FieldID: AchievementValue] = [:]
    for field in terms.memberFields {
      var total: Int64 = 0
      for member in members {
        guard let value = values[member, field] else { continue }
        guard let number = value.number else { return .notAddable(member, field) }
        guard terms.fits(value, field) else { return .unfit(member, field, value) }
        // Both are at most 18 digits long, so the sum of two cannot overflow.
        total += number
        guard total <= largest else { return .tooLarge(field) }
        inputs[member, default: [:]][field] = value
      }
      figures[field] = .number(total)
    }
    for field in terms.networkFields {
      if let value = values[network, field], !terms.fits(value, field) {
        return .unfit(network, field, value)
      }
      inputs[network, default: [:]][field] = values[network, field]
      figures[field] = values[network, field]
    }
    return .figures(figures, inputs: inputs)
  }

  /// Takes a practice's own values as its figures.
  static func practice(
    _ practice: ODSCode,
    terms: DeclarationTerms,
    values: PaymentValues
  ) -> Result {
    let fields = terms.memberFields + terms.networkFields
    if let gap = gap(practice, fields, values) { return .gaps([gap]) }
    var figures: [FieldID: AchievementValue] = [:]
    for field in fields {
      if let value = values[practice, field], !terms.fits(value, field) {
        return .unfit(practice, field, value)
      }
      figures[field] = values[practice, field]
    }
    return .figures(figures, inputs: [practice: figures])
  }

  static func gap(_ organisation: ODSCode, _ fields: [FieldID], _ values: PaymentValues) -> Gap? {
    let missing = fields.filter { values[organisation, $0] == nil }
    return missing.isEmpty
      ? nil : Gap(organisation: organisation, missing: missing, required: fields.count)
  }
}
