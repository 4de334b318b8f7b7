extension DeclarationState {
  /// Takes in that services pay for other fields than those that figures were calculated of.
  ///
  /// A calculated declaration gets the cause `parameter`, so that it is not paid on figures that
  /// lack a payment field, or have one too many; a financially approved one stands. One finding a
  /// service and date, never one each.
  ///
  /// - Parameters:
  ///   - services: The services whose definitions came in; of others only what moves is said.
  ///   - context: The facts after the change.
  ///   - stamp: Who took it in, and when.
  /// - Returns: What it did.
  public mutating func takeDefinitions(
    of services: Set<ServiceCode>,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    var differing: [PartKey: [DeclarationKey]] = [:]
    for (key, row) in declarations where row.status != .awaitingNetworkAchievement {
      guard let terms = context.terms(of: key.service), !isCalculated(key, by: terms) else {
        continue
      }
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      differing[part, default: []].append(key)
    }
    for (part, keys) in differing.sorted(by: { $0.key < $1.key }) {
      let standing = keys.filter { declarations[$0]?.status == .financiallyApproved }
      var moved = 0
      for key in Set(keys).subtracting(standing).sorted()
      where declarations[key]?.causes.contains(.parameter) == false {
        add(.parameter, to: key, because: "the payment fields changed", stamp, &outcome)
        moved += 1
      }
      guard moved > 0 || services.contains(part.service) && !standing.isEmpty else { continue }
      outcome.find(
        .parametersChanged,
        "The payment fields changed for \(part.service) \(part.achievementDate): \(moved) "
          + "declarations await aggregation, and \(standing.count) financially approved ones stand",
        about: "service \(part.service)",
        stamp
      )
    }
    return outcome
  }

  // Whether the figures are of the fields that the service pays for, no more and no less.
  private func isCalculated(_ key: DeclarationKey, by terms: DeclarationTerms) -> Bool {
    let figures = figures[key] ?? [:]
    let wanted = terms.memberFields.count + terms.networkFields.count
    return figures.values.count { $0.calculated != nil } == wanted
      && terms.memberFields.allSatisfy { figures[$0]?.calculated != nil }
      && terms.networkFields.allSatisfy { figures[$0]?.calculated != nil }
  }
}
