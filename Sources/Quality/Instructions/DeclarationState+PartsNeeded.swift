extension DeclarationState {
  /// The parts whose payment values decisions need: a year's parts that nothing waits for stay shut.
  ///
  /// An aggregation needs those of its declarations that are not financially approved and that wait
  /// for it, or from which practices are left out or counted again; a settling those of practices
  /// that joined.
  ///
  /// - Parameter decisions: The decisions, in any order.
  /// - Returns: The parts, sorted.
  public func partsNeeded(by decisions: [DecisionRow]) -> [PartKey] {
    var parts = partsNeeded(toSettleBy: decisions)
    for row in decisions where row.action == .aggregate || row.action == .aggregateWith {
      for (key, declaration) in declarations
      where key.service == row.service
        && row.achievementDate.map({ $0 == key.achievementDate }) ?? true
        && row.organisation.map({ $0 == key.organisation }) ?? true
        && declaration.status != .financiallyApproved
      {
        guard
          !row.without.isEmpty || !declaration.causes.isEmpty
            || declaration.status == .awaitingNetworkAchievement
        else { continue }
        parts.insert(PartKey(service: key.service, achievementDate: key.achievementDate))
      }
    }
    return parts.sorted()
  }
}
