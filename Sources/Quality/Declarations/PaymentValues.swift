/// The current payment values of one service and achievement date, by organisation and field.
public struct PaymentValues: Sendable {
  private var columns: [FieldID: Int] = [:]
  /// For each organisation its values by column; a blank, as a missing one, is no value.
  private var values: [ODSCode: [PackedValue]] = [:]
  private var kinds: [ODSCode: [FieldID: SubmissionKind]] = [:]

  /// Takes the values; a blank is no value.
  public init(_ values: [ODSCode: [FieldID: AchievementValue]] = [:]) {
    for (organisation, held) in values {
      for (field, value) in held { self[organisation, field] = value }
    }
  }

  /// Starts without values.
  ///
  /// - Parameter fields: The fields of the values that ``add(_:_:)`` takes, in their order.
  public init(of fields: [FieldID]) {
    for field in fields { columns[field] = columns.count }
  }

  /// Adds an organisation's values.
  ///
  /// - Parameters:
  ///   - organisation: Whose they are.
  ///   - held: A value or a blank for each field.
  public mutating func add(_ organisation: ODSCode, _ held: [PackedValue]) {
    precondition(held.count == columns.count, "there is a value or a blank for every field")
    values[organisation] = held
  }

  /// Notes how an answer came that nobody gave for the date; one that was given is not noted.
  public mutating func note(_ kind: SubmissionKind, of organisation: ODSCode, _ field: FieldID) {
    guard kind == .carried || kind == .defaulted else { return }
    kinds[organisation, default: [:]][field] = kind
  }

  /// How an answer came that nobody gave for the date: carried or defaulted; `nil` for any other.
  public func kind(of organisation: ODSCode, _ field: FieldID) -> SubmissionKind? {
    kinds[organisation]?[field]
  }

  /// Whether no organisation was added.
  public var isEmpty: Bool { values.isEmpty }

  /// The fields, of those that are asked for, that have no value or a blank.
  public func gaps(of organisation: ODSCode, in fields: [FieldID]) -> [FieldID] {
    guard let held = values[organisation] else { return fields }
    return fields.filter { field in
      guard let column = columns[field], column < held.count else { return true }
      return held[column].isBlank
    }
  }

  /// The values, of those that are asked for, that their fields cannot be.
  ///
  /// - Parameters:
  ///   - organisation: Whose they are.
  ///   - fields: The fields.
  ///   - terms: What the service says of its fields.
  /// - Returns: The fields, each with its value.
  public func misfits(
    of organisation: ODSCode,
    in fields: [FieldID],
    by terms: DeclarationTerms
  ) -> [(field: FieldID, value: AchievementValue)] {
    guard let held = values[organisation] else { return [] }
    return fields.compactMap { field in
      guard let column = columns[field], column < held.count, !held[column].isBlank else {
        return nil
      }
      let value = held[column].value
      return terms.fits(value, field) ? nil : (field, value)
    }
  }

  /// The value of a field, `nil` where it is missing or blank.
  public subscript(organisation: ODSCode, field: FieldID) -> AchievementValue? {
    get {
      guard let column = columns[field], let held = values[organisation], column < held.count
      else { return nil }
      return held[column].value.present
    }
    set {
      let column = columns[field] ?? columns.count
      columns[field] = column
      var held = values[organisation] ?? []
      while held.count <= column { held.append(.blank) }
      held[column] = newValue.map { PackedValue($0) } ?? .blank
      values[organisation] = held
    }
  }
}
