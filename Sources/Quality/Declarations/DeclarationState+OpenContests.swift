extension DeclarationState {
  /// The practices that several networks count on a day for which a declaration can still move, in
  /// order of their codes: somebody has to choose.
  public func contestedPractices(_ context: DeclarationContext) -> [ODSCode] {
    Set(openContests(context).map(\.practice)).sorted()
  }

  /// The declarations that can still move and wait until somebody chooses which network counts a
  /// practice, with the first such practice of each.
  public func contestedDeclarations(_ context: DeclarationContext) -> [DeclarationKey: ODSCode] {
    var practices: [DeclarationKey: ODSCode] = [:]
    for contest in openContests(context).sorted() {
      for network in contest.networks {
        let key = DeclarationKey(
          service: contest.service,
          achievementDate: contest.date,
          organisation: network
        )
        guard let row = declarations[key], row.status != .financiallyApproved,
          practices[key] == nil
        else { continue }
        practices[key] = contest.practice
      }
    }
    return practices
  }

  private func openContests(_ context: DeclarationContext) -> [Contest] {
    let open = declarations.values.filter { $0.status != .financiallyApproved }.map(\.key)
    let parts = Set(
      open.map { PartKey(service: $0.service, achievementDate: $0.achievementDate) }
    )
    return parts.filter { context.terms(of: $0.service)?.level == .network }.flatMap { part in
      context.contestedPractices(on: part.achievementDate).compactMap {
        contest($0, part, context)
      }
    }
  }
}
