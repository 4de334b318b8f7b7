extension DeclarationState {
  /// Enters what an authority gives for an indicator.
  ///
  /// Declarations that it is for are worked out again by aggregation; financially approved ones
  /// stand. What was calculated and what stands lie side by side for ever.
  ///
  /// - Parameters:
  ///   - given: The override; when it was entered is taken from the stamp.
  ///   - context: The facts.
  ///   - stamp: Who enters it, and when.
  /// - Returns: What it did.
  mutating func override(
    _ given: PaymentOverrideRow,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let row = PaymentOverrideRow(
      id: given.id,
      service: given.service,
      achievementDate: given.achievementDate,
      organisation: given.organisation,
      indicator: given.indicator,
      given.gift,
      given.amount,
      reference: given.reference,
      entered: SignOff(at: stamp.at, by: stamp.actor, note: given.entered.note)
    )
    for problem in problems(of: row, in: context) {
      outcome.refuse(
        problem.rule,
        "\(row.id): \(problem.message)",
        about: "override \(row.id)",
        stamp
      )
    }
    if outcome.isRefused { return outcome }
    let before = self
    overrides[row.id] = row
    outcome.record(
      .overridden,
      of: row.id,
      to: "\(row.indicator): \(row.words) (\(row.reference))",
      because: row.entered.note,
      stamp
    )
    outcome.append(takePaymentTables(from: context, before, in: context, by: stamp))
    return outcome
  }

  /// Withdraws an override; it is kept, and counts no more.
  ///
  /// - Parameters:
  ///   - id: Its identifier.
  ///   - reason: Why.
  ///   - context: The facts.
  ///   - stamp: Who withdraws it, and when.
  /// - Returns: What it did.
  mutating func withdrawOverride(
    _ id: String,
    because reason: String,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    guard let row = overrides[id], row.withdrawn == nil, !reason.isEmpty else {
      outcome.refuse(
        .overrideIncomplete,
        reason.isEmpty
          ? "Withdrawing \(id) has no reason"
          : "\(id) is no override that stands",
        about: "override \(id)",
        stamp
      )
      return outcome
    }
    let before = self
    overrides[id]?.withdrawn = SignOff(at: stamp.at, by: stamp.actor, note: reason)
    outcome.record(
      .overrideWithdrawn,
      of: id,
      from: "\(row.indicator): \(row.words) (\(row.reference))",
      because: reason,
      stamp
    )
    outcome.append(takePaymentTables(from: context, before, in: context, by: stamp))
    return outcome
  }

  private func problems(
    of row: PaymentOverrideRow,
    in context: DeclarationContext
  ) -> [CalculationProblem] {
    guard let basis = context.basis(of: row.service),
      let terms = basis.terms(of: row.indicator)
    else {
      let isDefined = context.basis(of: row.service)?.defines(row.indicator) ?? true
      return [
        isDefined
          ? .overrideUnfit("\(row.service) pays no points for \(row.indicator)")
          : .indicatorNotDefined(row.indicator)
      ]
    }
    guard let given = row.pointsOverride else {
      return [.overrideUnfit("£\(row.amount) is no whole number of pence")]
    }
    guard let known = terms.figure else { return terms.problems }
    return given.problems(under: known)
  }
}

extension PaymentBasis {
  /// Whether the service has an indicator, paid for or not.
  func defines(_ indicator: IndicatorCode) -> Bool {
    dated.values.first?.definition.indicator(indicator) != nil
  }

  /// What an indicator earns on some payment date; `nil` where it earns no points.
  func terms(of indicator: IndicatorCode) -> Calculated<IndicatorTerms>? {
    guard kind.isByPoints else { return nil }
    return dated.sorted { $0.key < $1.key }.first?.value.items
      .first { $0.item.indicator == indicator }?.terms
  }
}
