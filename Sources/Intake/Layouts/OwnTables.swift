import Findings
public import Quality

/// The tables of ours that can be handed in as files, each with its layout.
public enum OwnTables {
  /// The layouts of all of them, in the order in which they are shown.
  public static var all: [Layout] { readers.map(\.layout) }

  /// What reads each of them.
  static let readers: [OwnTableReader] = [
    OwnTableReader(ServiceRow.self) { .services($0) },
    OwnTableReader(IndicatorRow.self) { .indicators($0) },
    OwnTableReader(FieldRow.self) { .fields($0) },
    OwnTableReader(AchievementDateRow.self) { .achievementDates($0) },
    OwnTableReader(OrganisationRow.self) { .organisations($0) },
    OwnTableReader(RelationshipRow.self) { .relationships($0) },
    OwnTableReader(ParticipationRow.self) { .participation($0) },
    OwnTableReader(DecisionRow.self) { .decisions($0) },
    OwnTableReader(ParticipationDecisionRow.self) { .participationDecisions($0) },
    OwnTableReader(UserDecisionRow.self) { .userDecisions($0) },
    OwnTableReader(ParameterRow.self) { .parameters($0) },
    OwnTableReader(ListSizeRow.self) { .listSizes($0) },
    OwnTableReader(PrevalenceRow.self) { .prevalence($0) },
    OwnTableReader(AchievedPointsRow.self) { .achievedPoints($0) },
    OwnTableReader(PublishedFigureRow.self) { .publishedFigures($0) },
  ]

  /// The layouts of the tables that only a book holds: known when handed in, and not taken.
  public static let ofBook: [Layout] = [
    DeclarationRow.layout, DeclarationFigureRow.layout, DeclarationInputRow.layout,
    DeclarationPaymentRow.layout, DeclarationPaymentInputRow.layout, PaymentTermsRow.layout,
    PaymentOverrideRow.layout,
    HoldRow.layout, OffSystemRow.layout, WaiverRow.layout, MessageRow.layout, EventRow.layout,
    AskRow.layout,
    UserRow.layout, UserRoleRow.layout, SettingRow.layout,
  ]
}
