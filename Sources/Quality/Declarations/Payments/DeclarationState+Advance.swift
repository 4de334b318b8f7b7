extension DeclarationState {
  /// Puts beside a payment what was paid towards it in advance.
  ///
  /// That is a share of what was approved for the same provider in the service of the year before, on
  /// its last payment date; what was settled off the system since did not move it. It is taken off
  /// on the last payment date of the year.
  ///
  /// - Parameters:
  ///   - result: The payment.
  ///   - key: The declaration.
  ///   - context: The facts.
  ///   - isExplained: Whether the step is written down.
  func takeAdvance(
    into result: inout PaymentResult,
    of key: DeclarationKey,
    in context: DeclarationContext,
    explaining isExplained: Bool
  ) {
    guard
      let aspiration = context.basis(of: key.service)?.dated[key.achievementDate]?.aspiration,
      context.terms(of: key.service)?.paymentDates.max() == key.achievementDate,
      let date = context.terms(of: aspiration.earlier)?.paymentDates.max()
    else { return }
    let earlier = DeclarationKey(
      service: aspiration.earlier,
      achievementDate: date,
      organisation: key.organisation
    )
    guard let approved = payments[earlier]?.total(\.approved) else { return }
    let terms = context.basis(of: key.service)?.dated[key.achievementDate]
    var sources = terms?.sources ?? [:]
    sources[Quantity("earlier achievement")] = "\(earlier), as approved"
    var explanation: Explanation? = isExplained ? Explanation(sources: sources) : nil
    let paid = aspiration.terms.payment(achievement: approved, explanation: &explanation)
    result.add(paid.problems)
    if let explanation { result.beside.append(explanation) }
    guard let money = paid.figure else { return }
    result.add(
      PaymentInput(
        .advance,
        of: earlier.text,
        money.description,
        "pounds",
        source: "\(aspiration.terms.percent) % of the \(approved.written) that were approved"
      )
    )
    result.inputs.sort()
  }
}
