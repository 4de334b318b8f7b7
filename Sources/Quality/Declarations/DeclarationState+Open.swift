extension DeclarationState {
  /// Opens the declarations of a service: one for each payment date of each provider whose
  /// participation is Approved; a network's for a network service.
  ///
  /// A declaration that exists stays as it is, also when participation ends: declaring it is then
  /// refused. The values that the book holds already are counted by the next aggregation.
  public mutating func open(
    _ service: ServiceCode,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    guard let terms = context.terms(of: service) else { return outcome }
    for organisation in context.participants(in: service)
    where context.isNetwork(organisation) == (terms.level == .network) {
      for date in terms.paymentDates {
        let key = DeclarationKey(
          service: service,
          achievementDate: date,
          organisation: organisation
        )
        guard declarations[key] == nil else { continue }
        let row = DeclarationRow(key: key)
        declarations[key] = row
        outcome.record(.opened, of: key.text, to: row.status.label, stamp)
      }
    }
    return outcome
  }
}
