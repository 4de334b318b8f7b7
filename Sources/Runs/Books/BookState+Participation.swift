public import Quality

extension BookState {
  /// The services and who takes part in them, as moves change them.
  public var participationState: ParticipationState {
    ParticipationState(
      services: services,
      indicators: indicators,
      fields: fields,
      achievementDates: achievementDates,
      participation: participation,
      decisions: participationDecisions
    )
  }

  /// The organisations and their networks, as far as participation and roles need them.
  public var participationFacts: ParticipationFacts {
    ParticipationFacts(
      organisations: organisations,
      spells: relationships.map(\.spell),
      known: knownOrganisations
    )
  }

  /// Takes over what moves have made of services and participation.
  mutating func take(_ state: ParticipationState) {
    services = state.services
    indicators = state.indicators
    fields = state.fields
    achievementDates = state.achievementDates
    participation = state.rows
    participationDecisions = state.decisionRows
  }
}
