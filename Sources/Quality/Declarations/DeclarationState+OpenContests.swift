extension DeclarationState {
  /// The practices that several networks count on a day for which a declaration can still move, in
  /// order of their codes: somebody has to choose.
  public func contestedPractices(_ context: DeclarationContext) -> [ODSCode] {
    let open = declarations.values.filter { $0.status != .financiallyApproved }.map(\.key)
    let parts = Set(
      open.map { PartKey(service: $0.service, achievementDate: $0.achievementDate) }
    )
    var practices: Set<ODSCode> = []
    for part in parts where context.terms(of: part.service)?.level == .network {
      for practice in context.contestedPractices(on: part.achievementDate)
      where contest(practice, part, context) != nil {
        practices.insert(practice)
      }
    }
    return practices.sorted()
  }
}
