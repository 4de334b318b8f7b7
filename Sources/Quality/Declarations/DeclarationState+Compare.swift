extension DeclarationState {
  /// How the figures of a network's declaration compare with its members' values as they are now.
  ///
  /// Before stands the figure last declared, or last calculated where none was declared; for a
  /// financially approved declaration the approved one plus what was settled. After stands what
  /// the next aggregation makes of the values, by membership as at the achievement date; for a
  /// financially approved declaration, which none touches, what its open off-system cases make of
  /// it. A field that some member has no value for has no figure after.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - values: The current payment values of its service and date; `nil` where they are not at
  ///     hand.
  ///   - context: The facts.
  /// - Returns: What differs; `nil` where the declaration is no network's, has no figures yet, or
  ///   cannot be calculated before a person decides where a practice counts.
  public func comparedFigures(
    of key: DeclarationKey,
    with values: PaymentValues?,
    in context: DeclarationContext
  ) -> FigureChange? {
    guard let row = declarations[key], let terms = context.terms(of: key.service),
      terms.level == .network, let held = figures[key]
    else { return nil }
    if row.status == .financiallyApproved {
      return comparedWithApproved(key, held, with: values, terms)
    }
    let before = held.compactMapValues { $0.declared ?? $0.calculated }
    guard !before.isEmpty else { return nil }
    guard !row.causes.isEmpty else {
      return FigureChange(from: before, inputs: [:], to: calculated(key), inputs: [:])
    }
    // A network's own answers are figures at once; before the first aggregation there are no others
    // to compare with.
    guard let values, terms.memberFields.contains(where: { before[$0] != nil }) else { return nil }
    let counting = counting(key, terms, values, context)
    guard counting.contested.isEmpty else { return nil }
    var after = calculated(key).filter { terms.networkFields.contains($0.key) }
    var newInputs: [ODSCode: [FieldID: AchievementValue]] = [:]
    var missing: [FieldID: [ODSCode]] = [:]
    for field in terms.memberFields {
      let total = NetworkTotal(of: counting.members) { values[$0, field] }
      after[field] = total.completeSum.map { .number($0) }
      missing[field] = total.missing
      guard after[field] != before[field] else { continue }
      for member in counting.members {
        newInputs[member, default: [:]][field] = values[member, field]
      }
    }
    let oldInputs = (inputs[key] ?? [:]).filter { $0.key != key.organisation }
    return FigureChange(
      from: before,
      inputs: oldInputs,
      to: after,
      inputs: newInputs,
      missing: missing
    )
  }

  // Only the practices of open cases count: what was settled is in the figure before, or paid.
  private func comparedWithApproved(
    _ key: DeclarationKey,
    _ held: [FieldID: DeclarationFigures],
    with values: PaymentValues?,
    _ terms: DeclarationTerms
  ) -> FigureChange? {
    let open = openCases(key)
    guard !open.isEmpty else { return nil }
    let before = held.compactMapValues { $0.settled ?? $0.approved ?? $0.declared ?? $0.calculated }
    var oldInputs: [ODSCode: [FieldID: AchievementValue]] = [:]
    var newInputs: [ODSCode: [FieldID: AchievementValue]] = [:]
    var missing: [FieldID: [ODSCode]] = [:]
    for row in open {
      switch row.cause {
      case .value:
        guard let field = row.field else { continue }
        oldInputs[row.practice, default: [:]][field] = row.old
        newInputs[row.practice, default: [:]][field] = row.new
        if row.new == nil { missing[field, default: []].append(row.practice) }
      case .joined:
        guard let values else { return nil }
        for field in terms.memberFields {
          newInputs[row.practice, default: [:]][field] = values[row.practice, field]
          if values[row.practice, field] == nil { missing[field, default: []].append(row.practice) }
        }
      case .left:
        // One whose joining was settled is in no approved figure, and its values of then are gone.
        guard var approved = inputs[key]?[row.practice] else { return nil }
        for settled in cases[key] ?? []
        where settled.practice == row.practice && settled.state == .resolved {
          if let field = settled.field { approved[field] = settled.settled }
        }
        oldInputs[row.practice] = approved
      }
    }
    var after = before
    let practices = Set(oldInputs.keys).union(newInputs.keys)
    for (field, figure) in before {
      let concerned = practices.filter { oldInputs[$0]?[field] != newInputs[$0]?[field] }
      if missing[field] != nil {
        after[field] = nil
      } else if terms.networkFields.contains(field) {
        if concerned.contains(key.organisation) {
          after[field] = newInputs[key.organisation]?[field]
        }
      } else if !concerned.isEmpty {
        after[field] = Self.sum(figure, concerned, field, less: oldInputs, plus: newInputs)
      }
    }
    return FigureChange(
      from: before,
      inputs: oldInputs,
      to: after,
      inputs: newInputs,
      missing: missing
    )
  }

  private static func sum(
    _ figure: AchievementValue,
    _ practices: Set<ODSCode>,
    _ field: FieldID,
    less old: [ODSCode: [FieldID: AchievementValue]],
    plus new: [ODSCode: [FieldID: AchievementValue]]
  ) -> AchievementValue? {
    guard var sum = figure.number else { return nil }
    for practice in practices {
      // Both are at most 18 digits long, so their difference cannot overflow.
      let more = (new[practice]?[field]?.number ?? 0) - (old[practice]?[field]?.number ?? 0)
      let (next, isTooLarge) = sum.addingReportingOverflow(more)
      if isTooLarge { return nil }
      sum = next
    }
    return AchievementValue(String(sum))
  }
}
