extension DeclarationState {
  /// How a declaration's payment compares with what its members' values make of it now.
  ///
  /// Before stands what was last declared, or last calculated where none was declared; for a
  /// financially approved declaration the approved payment. After stands what the next aggregation
  /// makes of it, or what its off-system cases do.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - values: The current payment values of its service and date; `nil` where they are not at
  ///     hand.
  ///   - context: The facts.
  /// - Returns: What differs; `nil` where there is no payment, or no figure of it after.
  public func comparedPayment(
    of key: DeclarationKey,
    with values: PaymentValues?,
    in context: DeclarationContext
  ) -> PaymentChange? {
    guard let row = declarations[key], let held = payments[key]?.items,
      context.basis(of: key.service) != nil
    else { return nil }
    if row.status == .financiallyApproved {
      guard (cases[key] ?? []).contains(where: { $0.state != .voided && $0.state != .covered })
      else {
        let approved = held.compactMapValues(\.approved)
        return PaymentChange(from: approved, to: approved)
      }
      return casePayments(of: key, values: values, in: context)?.change
    }
    let before = held.compactMapValues { $0.declared ?? $0.standing }
    if row.causes.isEmpty {
      return PaymentChange(from: before, to: held.compactMapValues(\.standing))
    }
    return awaitedPayment(of: key, with: values, in: context).map {
      PaymentChange(from: before, to: $0)
    }
  }

  /// What a declaration would pay once all that waits was aggregated or settled.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - values: The current payment values of its service and date; `nil` where they are not at
  ///     hand.
  ///   - context: The facts.
  /// - Returns: The figures by item, none where they cannot be worked out; `nil` where it is not
  ///   known what they are worked out from.
  public func awaitedPayment(
    of key: DeclarationKey,
    with values: PaymentValues?,
    in context: DeclarationContext
  ) -> [PaymentItem: PaymentFigure]? {
    guard let row = declarations[key], let basis = context.basis(of: key.service),
      let terms = context.terms(of: key.service)
    else { return nil }
    if row.status == .financiallyApproved {
      return casePayments(of: key, values: values, in: context)?.after
    }
    guard terms.level == .network, !row.causes.isEmpty else {
      return (workedOut(key, in: context)?.items ?? [:]).mapValues(\.standing)
    }
    guard let values else { return nil }
    let counting = counting(key, terms, values, context)
    guard counting.contested.isEmpty else { return nil }
    let result = DeclarationCalculation.network(
      key.organisation,
      members: counting.members,
      terms: terms,
      values: values
    )
    guard case .figures(let figures, let inputs) = result else { return [:] }
    let subject = PaymentSubject(key, figures: figures, inputs: inputs, in: context)
    return basis.payment(of: subject, override: { override(for: key, $0) }).items
      .mapValues(\.standing)
  }

  /// What changed values of one organisation alone move of a declaration's payment.
  ///
  /// - Parameters:
  ///   - changes: The fields, each with the value before and after.
  ///   - organisation: Whose values they are.
  ///   - key: The declaration.
  ///   - indicator: The indicator that is paid for.
  ///   - context: The facts.
  /// - Returns: The pounds of the indicator before and after; `nil` where one of them cannot be
  ///   worked out.
  public func effect(
    of changes: [(field: FieldID, before: AchievementValue?, after: AchievementValue?)],
    of organisation: ODSCode,
    on key: DeclarationKey,
    for indicator: IndicatorCode,
    in context: DeclarationContext
  ) -> (before: Money, after: Money)? {
    guard let basis = context.basis(of: key.service), let counted = inputs[key],
      counted[organisation] != nil
    else { return nil }
    func money(_ value: (AchievementValue?, AchievementValue?) -> AchievementValue?) -> Money? {
      var inputs = counted
      for change in changes {
        guard let value = value(change.before, change.after)?.present else { return nil }
        inputs[organisation]?[change.field] = value
      }
      guard let subject = PaymentSubject(addingUp: inputs, of: key, in: context) else { return nil }
      return basis.payment(of: subject, override: { override(for: key, $0) })
        .items[PaymentItem(indicator)]?.standing.money
    }
    guard let before = money({ before, _ in before }), let after = money({ _, after in after })
    else { return nil }
    return (before, after)
  }
}
