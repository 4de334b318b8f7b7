/// What the off-system cases of a financially approved declaration move in pounds.
///
/// Payments are not additive: a case counts with those before it, in the order in which they were
/// opened, so that all together come to the declaration's difference exactly.
public struct CasePayments: Sendable, Hashable {
  /// The cases that count, by identifier: those that are neither voided nor covered.
  ///
  /// Each has the payment with the cases before it, and then with it; none where it cannot be worked
  /// out, as with a value missing.
  public let cases: [String: PoundsMoved]
  /// The payment of what was approved, by what is known now.
  public let before: [PaymentItem: PaymentFigure]
  /// The payment with all cases; `nil` where it cannot be worked out.
  public let after: [PaymentItem: PaymentFigure]?

  /// What the declaration's payment would be, beside what it was approved as.
  public var change: PaymentChange { PaymentChange(from: before, to: after ?? [:]) }
}

extension DeclarationState {
  /// What the off-system cases of a financially approved declaration move in pounds.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - values: The payment values as they are now, which alone know those of a practice that
  ///     joined; `nil` leaves such a case without pounds.
  ///   - context: The facts.
  ///   - counts: Which of the cases that are neither voided nor covered count.
  /// - Returns: The payments; `nil` where the service does not state how it is paid, or the
  ///   declaration is not financially approved.
  public func casePayments(
    of key: DeclarationKey,
    values: PaymentValues?,
    in context: DeclarationContext,
    where counts: (OffSystemRow) -> Bool = { _ in true }
  ) -> CasePayments? {
    guard let basis = context.basis(of: key.service),
      declarations[key]?.status == .financiallyApproved, var inputs = inputs[key]
    else { return nil }
    func payment() -> [PaymentItem: PaymentFigure]? {
      guard let subject = PaymentSubject(addingUp: inputs, of: key, in: context) else { return nil }
      return basis.payment(of: subject, override: { override(for: key, $0) }).items
        .mapValues(\.standing)
    }
    let rows = (cases[key] ?? []).filter {
      $0.state != .voided && $0.state != .covered && counts($0)
    }.sorted { left, right in
      left.openedAt != right.openedAt
        ? left.openedAt < right.openedAt : Self.precedesById(left, right)
    }
    let approved = payment() ?? [:]
    var last: [PaymentItem: PaymentFigure]? = approved
    var isKnown = true
    var made: [String: PoundsMoved] = [:]
    for row in rows {
      let before = last.flatMap(PaymentChange.total)
      isKnown = isKnown && apply(row, rows, values, context, to: &inputs)
      last = isKnown ? payment() : nil
      made[row.id] = PoundsMoved(before, last.flatMap(PaymentChange.total))
    }
    return CasePayments(cases: made, before: approved, after: last)
  }

  /// Settles the payment as the figures were settled: what was approved, with the cases that were
  /// resolved.
  mutating func settlePayment(
    _ key: DeclarationKey,
    values: PaymentValues?,
    in context: DeclarationContext
  ) {
    guard var payment = payments[key],
      let settled = casePayments(
        of: key,
        values: values,
        in: context,
        where: {
          $0.state == .resolved
        }
      )
    else { return }
    for item in payment.items.keys {
      payment.items[item]?.settled = settled.after?[item] ?? PaymentFigure()
    }
    payments[key] = payment
  }

  // Whether what the case is about is known; the values of a practice that joined are those of now,
  // less what later cases made of them.
  private func apply(
    _ row: OffSystemRow,
    _ rows: [OffSystemRow],
    _ values: PaymentValues?,
    _ context: DeclarationContext,
    to inputs: inout [ODSCode: [FieldID: AchievementValue]]
  ) -> Bool {
    switch row.cause {
    case .left:
      inputs[row.practice] = nil
    case .joined:
      guard let values, let terms = context.terms(of: row.key.service) else { return false }
      var own: [FieldID: AchievementValue] = [:]
      for field in terms.memberFields { own[field] = values[row.practice, field] }
      var put: Set<FieldID> = []
      for later in rows
      where later.practice == row.practice && later.cause == .value
        && later.openedAt >= row.openedAt
      {
        if let field = later.field, put.insert(field).inserted { own[field] = later.old }
      }
      guard terms.memberFields.allSatisfy({ own[$0] != nil }) else { return false }
      inputs[row.practice] = own
    case .value:
      guard let field = row.field, let new = row.state == .resolved ? row.settled : row.new else {
        return false
      }
      inputs[row.practice, default: [:]][field] = new
    }
    return true
  }
}
