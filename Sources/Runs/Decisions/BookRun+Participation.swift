import Quality

extension BookRun {
  /// Takes decisions on offers in, and opens the declarations that they lead to.
  mutating func take(
    participation rows: [Placed<ParticipationDecisionRow>]
  ) -> DeclarationOutcome {
    let refused = check(rows.map { PersonalAct($0) })
    guard !refused.isRefused else { return refused }
    var participation = state.participationState
    let outcome = participation.take(
      decisions: rows,
      in: state.participationFacts,
      at: moment
    )
    guard !outcome.isRefused else { return outcome }
    return keep(participation, after: outcome)
  }

  /// Lets participation follow the membership that the run has brought about.
  mutating func followMembership() -> DeclarationOutcome {
    var participation = state.participationState
    let outcome = participation.followMembership(in: state.participationFacts, by: stamp)
    return keep(participation, after: outcome)
  }

  private mutating func keep(
    _ participation: ParticipationState,
    after outcome: DeclarationOutcome
  ) -> DeclarationOutcome {
    var outcome = outcome
    state.take(participation)
    state.declarations.keep(outcome.messages)
    guard !outcome.events.isEmpty else { return outcome }
    let context = state.context
    for service in context.serviceCodes {
      outcome.append(state.declarations.open(service, in: context, by: stamp))
    }
    return outcome
  }
}
