extension DeclarationState {
  /// Settles an off-system case, and the payment with the figures.
  mutating func resolveWithPayment(
    _ id: String,
    value: AchievementValue?,
    reference: String,
    because reason: String,
    expect: Int?,
    values: (ServiceCode, CalendarDate) -> PaymentValues,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    let outcome = resolve(
      id,
      value: value,
      reference: reference,
      because: reason,
      expect: expect,
      in: context,
      by: stamp
    )
    guard !outcome.isRefused,
      let key = cases.first(where: { $0.value.contains { $0.id == id } })?.key
    else { return outcome }
    let held = values(key.service, key.achievementDate)
    settlePayment(key, values: held.isEmpty ? nil : held, in: context)
    return outcome
  }

  /// The parts whose values settle cases: a practice that joined is paid for by its values now.
  ///
  /// - Parameter rows: The decisions.
  /// - Returns: The parts.
  public func partsNeeded(toSettleBy rows: [DecisionRow]) -> Set<PartKey> {
    var parts: Set<PartKey> = []
    let named = Set(rows.filter { $0.action == .offSystemResolve }.map(\.holdOrCase))
    guard !named.isEmpty else { return parts }
    for (key, cases) in cases
    where payments[key] != nil && cases.contains(where: { named.contains($0.id) })
      && cases.contains(where: { $0.cause == .joined })
    {
      parts.insert(PartKey(service: key.service, achievementDate: key.achievementDate))
    }
    return parts
  }
}
