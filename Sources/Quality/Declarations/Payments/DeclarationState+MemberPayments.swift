extension DeclarationState {
  /// What one member makes of a network's payment: without it, and with it.
  ///
  /// - Parameters:
  ///   - practice: The member.
  ///   - key: The network's declaration.
  ///   - context: The facts.
  /// - Returns: The pounds; none where the practice does not count for the declaration, and none
  ///   without it where nobody else does.
  public func memberPayment(
    of practice: ODSCode,
    in key: DeclarationKey,
    _ context: DeclarationContext
  ) -> PoundsMoved {
    guard let basis = context.basis(of: key.service), let counted = inputs[key],
      practice != key.organisation, counted[practice] != nil
    else { return .unknown }
    func payment(_ inputs: [ODSCode: [FieldID: AchievementValue]]) -> Money? {
      PaymentSubject(addingUp: inputs, of: key, in: context).flatMap { subject in
        let items = basis.payment(of: subject, override: { override(for: key, $0) }).items
        return PaymentChange.total(items.mapValues(\.standing))
      }
    }
    var others = counted
    others[practice] = nil
    return PoundsMoved(payment(others), payment(counted))
  }

  /// The declarations that an organisation's payment stands in: its own, and those of networks that
  /// count its values.
  ///
  /// - Parameter organisation: A provider or a practice.
  /// - Returns: The declarations that have a payment, in order.
  public func paidDeclarations(of organisation: ODSCode) -> [DeclarationKey] {
    payments.keys.filter { key in
      key.organisation == organisation || inputs[key]?[organisation] != nil
    }.sorted()
  }
}
