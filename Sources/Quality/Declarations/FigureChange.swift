/// What a calculation changed, or would change, and whose values change it.
public struct FigureChange: Sendable {
  /// A figure that is another one.
  public struct Total: Sendable {
    /// Which field's.
    public let field: FieldID
    /// The figure before.
    public let before: AchievementValue?
    /// The figure after; `nil` where there is none, as with a value missing.
    public let after: AchievementValue?
    /// The organisations without a value, for which there is no figure after.
    public let missing: [ODSCode]
  }

  /// The figures that differ, by field.
  public let totals: [Total]
  private let oldInputs: [ODSCode: [FieldID: AchievementValue]]
  private let newInputs: [ODSCode: [FieldID: AchievementValue]]

  init(
    from before: [FieldID: AchievementValue],
    inputs oldInputs: [ODSCode: [FieldID: AchievementValue]],
    to after: [FieldID: AchievementValue],
    inputs newInputs: [ODSCode: [FieldID: AchievementValue]],
    missing: [FieldID: [ODSCode]] = [:]
  ) {
    self.totals = Set(before.keys).union(after.keys).sorted().compactMap { field in
      guard before[field] != after[field] else { return nil }
      return Total(
        field: field,
        before: before[field],
        after: after[field],
        missing: missing[field] ?? []
      )
    }
    self.oldInputs = oldInputs
    self.newInputs = newInputs
  }

  /// Whether any figure changed.
  var isAny: Bool { !totals.isEmpty }

  /// Why, in figures: `CAN04.Numerator 140 → 135 (A81003 14 → 9)`.
  var words: String {
    guard isAny else { return "figures unchanged" }
    return totals.map { total in
      "\(total.field) \(Self.shown(total.before)) → \(Self.shown(total.after)) "
        + "(\(contributions(to: total.field).joined(separator: ", ")))"
    }.joined(separator: "; ")
  }

  /// The same without values, for messages: `CAN04.Numerator (A81003)`.
  var wordsWithoutValues: [String] {
    totals.map { total in
      "\(total.field) (\(contributors(total.field).map(\.text).joined(separator: ", ")))"
    }
  }

  /// Whose values change a figure, and how, in order of their codes: `A81003 14 → 9`.
  public func contributions(to field: FieldID) -> [String] {
    contributors(field).map { organisation in
      "\(organisation) \(Self.shown(oldInputs[organisation]?[field])) → "
        + Self.shown(newInputs[organisation]?[field])
    }
  }

  private func contributors(_ field: FieldID) -> [ODSCode] {
    Set(oldInputs.keys).union(newInputs.keys).sorted().filter {
      oldInputs[$0]?[field] != newInputs[$0]?[field]
    }
  }

  private static func shown(_ value: AchievementValue?) -> String { value?.shown ?? "none" }
}
