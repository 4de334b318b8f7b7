public import Quality

/// Rows of a table of ours, read from a file.
public enum OwnTable: Sendable {
  /// Services.
  case services([Placed<ServiceRow>])
  /// Indicators.
  case indicators([Placed<IndicatorRow>])
  /// Fields.
  case fields([Placed<FieldRow>])
  /// Achievement dates.
  case achievementDates([Placed<AchievementDateRow>])
  /// Organisations.
  case organisations([Placed<OrganisationRow>])
  /// Relationships.
  case relationships([Placed<RelationshipRow>])
  /// Participation.
  case participation([Placed<ParticipationRow>])
  /// Decisions on declarations, holds and off-system cases.
  case decisions([Placed<DecisionRow>])
  /// Decisions on offers of services.
  case participationDecisions([Placed<ParticipationDecisionRow>])
  /// Decisions on users and roles.
  case userDecisions([Placed<UserDecisionRow>])
  /// Parameters of payments.
  case parameters([Placed<ParameterRow>])
  /// List sizes.
  case listSizes([Placed<ListSizeRow>])
  /// Registers and prevalences.
  case prevalence([Placed<PrevalenceRow>])
  /// Points as CQRS has them.
  case achievedPoints([Placed<AchievedPointsRow>])
  /// Figures as they were published.
  case publishedFigures([Placed<PublishedFigureRow>])
}
