/// What a calculation changed, and whose values changed it.
struct FigureChange {
  private let totals: [(field: FieldID, before: AchievementValue?, after: AchievementValue?)]
  private let oldInputs: [ODSCode: [FieldID: AchievementValue]]
  private let newInputs: [ODSCode: [FieldID: AchievementValue]]

  init(
    from before: [FieldID: AchievementValue],
    inputs oldInputs: [ODSCode: [FieldID: AchievementValue]],
    to after: [FieldID: AchievementValue],
    inputs newInputs: [ODSCode: [FieldID: AchievementValue]]
  ) {
    self.totals = Set(before.keys).union(after.keys).sorted().compactMap { field in
      before[field] == after[field] ? nil : (field, before[field], after[field])
    }
    self.oldInputs = oldInputs
    self.newInputs = newInputs
  }

  /// Whether any figure changed.
  var isAny: Bool { !totals.isEmpty }

  /// Why, in figures: `CAN04.Numerator 140 → 135 (A81003 14 → 9)`.
  var words: String {
    guard isAny else { return "figures unchanged" }
    return totals.map { field, before, after in
      let who = contributors(field).map { organisation in
        "\(organisation) \(Self.shown(oldInputs[organisation]?[field])) → "
          + Self.shown(newInputs[organisation]?[field])
      }
      return "\(field) \(Self.shown(before)) → \(Self.shown(after)) "
        + "(\(who.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }

  /// The same without values, for messages: `CAN04.Numerator (A81003)`.
  var wordsWithoutValues: [String] {
    totals.map { field, _, _ in
      "\(field) (\(contributors(field).map(\.text).joined(separator: ", ")))"
    }
  }

  private func contributors(_ field: FieldID) -> [ODSCode] {
    Set(oldInputs.keys).union(newInputs.keys).sorted().filter {
      oldInputs[$0]?[field] != newInputs[$0]?[field]
    }
  }

  private static func shown(_ value: AchievementValue?) -> String { value?.shown ?? "none" }
}
