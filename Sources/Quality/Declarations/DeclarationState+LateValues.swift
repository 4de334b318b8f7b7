extension DeclarationState {
  /// The changes to compare with an approved declaration, those of practices that were left out of
  /// it for the lack of values included.
  ///
  /// Such a practice counts as soon as it has every value, here as in an aggregation: then all of
  /// them are owed for, also those that had come before and have not changed since.
  ///
  /// - Parameters:
  ///   - changes: The changes that came in.
  ///   - key: The declaration, financially approved.
  ///   - held: The values as they are now of practices that were left out.
  ///   - context: The facts.
  /// - Returns: The changes to compare.
  func withLateValues(
    _ changes: [ValueChange],
    of key: DeclarationKey,
    _ held: [ODSCode: [FieldID: AchievementValue]],
    _ context: DeclarationContext
  ) -> [ValueChange] {
    let late = Set(changes.map(\.organisation)).filter {
      inputs[key]?[$0] == nil && settledMembership(key, $0) == nil
        && isLeftOut($0, of: key, as: .without)
    }
    guard !late.isEmpty, let terms = context.terms(of: key.service) else { return changes }
    var all = changes.filter { !late.contains($0.organisation) }
    for practice in late {
      let own = changes.filter { $0.organisation == practice }
      var values = held[practice] ?? [:]
      for change in own { values[change.field] = change.new?.present }
      if terms.memberFields.allSatisfy({ values[$0] != nil }) {
        all += terms.memberFields.map { field in
          ValueChange(
            organisation: practice,
            service: key.service,
            achievementDate: key.achievementDate,
            field: field,
            old: nil,
            new: values[field]
          )
        }
      } else if wasCounted(practice, in: key) {
        all += own
      }
    }
    return all.sorted(by: ValueChange.precedes)
  }

  /// Whether all values of a practice are wanted, and not only those that changed: it was left out
  /// of a financially approved declaration for the lack of some.
  func wantsAllValues(of practice: ODSCode, in keys: [DeclarationKey]) -> Bool {
    keys.contains {
      declarations[$0]?.status == .financiallyApproved
        && isLeftOut(practice, of: $0, as: .without)
    }
  }
}
