extension DeclarationState {
  /// Recalculates what needs no aggregation: a practice-level service, a network's own fields.
  ///
  /// Row of design: recalculated at once; if declared and the figures changed, back to Awaiting
  /// Service Provider Approval. A value that went missing, or is of another kind than its field,
  /// leaves nothing to declare.
  mutating func recalculateAtOnce(
    _ key: DeclarationKey,
    _ changes: [ValueChange],
    _ terms: DeclarationTerms,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    var moved: [ValueChange] = []
    for change in changes {
      let before = inputs[key]?[key.organisation]?[change.field]
      guard before != change.new?.present else { continue }
      inputs[key, default: [:]][key.organisation, default: [:]][change.field] = change.new?.present
      figures[key, default: [:]][change.field, default: DeclarationFigures()].calculated =
        change.new?.present
      moved.append(change)
    }
    if inputs[key]?[key.organisation]?.isEmpty ?? false { inputs[key]?[key.organisation] = nil }
    if inputs[key]?.isEmpty ?? false { inputs[key] = nil }
    guard !moved.isEmpty, let status = declarations[key]?.status else { return }
    let ownFields =
      terms.level == .practice
      ? terms.memberFields + terms.networkFields : terms.networkFields
    let own = inputs[key]?[key.organisation] ?? [:]
    let isPresent = ownFields.allSatisfy { own[$0] != nil }
    let isComplete = isPresent && own.allSatisfy { terms.fits($0.value, $0.key) }
    // A network's payment is worked out once its members' values were added up.
    let isCalculated = terms.level == .practice || status != .awaitingNetworkAchievement
    let payment =
      isComplete && isCalculated
      ? calculatePayment(key, context, stamp, &outcome) : clearPayment(key)
    note(
      .calculated,
      key,
      because: payment.reason(moved.map(\.words).joined(separator: "; ")),
      stamp,
      &outcome
    )
    let fields = moved.map { "\($0.organisation) \($0.field)" }
    switch status {
    case .awaitingNetworkAchievement:
      guard isComplete, terms.level == .practice else { return }
      declarations[key]?.aggregatedAt = stamp.at
      move(key, to: terms.entry, because: "every payment field is in", stamp, &outcome)
      announce(terms.entry, key, context, stamp, &outcome)
    case .awaitingServiceProviderApproval, .awaitingCommissioningOrganisationApproval,
      .awaitingFinancialApproval:
      guard isComplete else {
        move(
          key,
          to: .awaitingNetworkAchievement,
          because: isPresent
            ? "a value is of another kind than its field" : "a payment field is missing",
          stamp,
          &outcome
        )
        return
      }
      if terms.level == .practice { declarations[key]?.aggregatedAt = stamp.at }
      goBack(key, terms, because: "figures changed", saying: fields, context, stamp, &outcome)
    case .financiallyApproved, .other: return
    }
  }

  /// Brings a declaration into a state.
  mutating func move(
    _ key: DeclarationKey,
    to status: DeclarationStatus,
    because reason: String,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let before = declarations[key]?.status, before != status else { return }
    declarations[key]?.status = status
    note(.status, key, from: before.label, to: status.label, because: reason, stamp, &outcome)
  }

  /// Brings a declaration at either approval back to where its service's declarations begin.
  mutating func goBack(
    _ key: DeclarationKey,
    _ terms: DeclarationTerms,
    because reason: String,
    saying details: [String],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let status = declarations[key]?.status, status.isUnderApproval else { return }
    move(key, to: terms.entry, because: reason, stamp, &outcome)
    announce(terms.entry, key, again: true, saying: details, context, stamp, &outcome)
  }
}
