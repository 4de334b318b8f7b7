/// The current payment values of one service and achievement date, by organisation and field.
public struct PaymentValues: Sendable, Hashable {
  private var values: [ODSCode: [FieldID: AchievementValue]]

  /// Takes the values; a blank is no value.
  public init(_ values: [ODSCode: [FieldID: AchievementValue]] = [:]) {
    self.values = values
  }

  /// The fields, of those that are asked for, that have no value or a blank.
  public func gaps(of organisation: ODSCode, in fields: [FieldID]) -> [FieldID] {
    guard let held = values[organisation] else { return fields }
    return fields.filter { held[$0]?.present == nil }
  }

  /// The value of a field, `nil` where it is missing or blank.
  public subscript(organisation: ODSCode, field: FieldID) -> AchievementValue? {
    get { values[organisation]?[field]?.present }
    set { values[organisation, default: [:]][field] = newValue }
  }
}
