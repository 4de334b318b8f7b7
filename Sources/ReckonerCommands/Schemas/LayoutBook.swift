import Book
import Quality
import Reports

/// All layouts of ours, each declared in the room that owns the table.
struct LayoutBook: Sendable {
  /// The layouts, in the order in which they are listed.
  let layouts: [Layout]

  /// The layouts of this tool.
  static let all = LayoutBook(
    layouts: [
      OrganisationRow.layout,
      RelationshipRow.layout,
      RelationshipsDayRow.layout,
      ServiceRow.layout,
      ParticipationRow.layout,
      IndicatorRow.layout,
      FieldRow.layout,
      AchievementDateRow.layout,
      ParameterRow.layout,
      ListSizeRow.layout,
      PrevalenceRow.layout,
      AchievedPointsRow.layout,
      PublishedFigureRow.layout,
      PartLayouts.values,
      PartLayouts.submissions,
      PartLayouts.differences,
      DeclarationRow.layout,
      DeclarationFigureRow.layout,
      DeclarationInputRow.layout,
      DeclarationPaymentRow.layout,
      DeclarationPaymentInputRow.layout,
      PaymentTermsRow.layout,
      PaymentOverrideRow.layout,
      HoldRow.layout,
      OffSystemRow.layout,
      WaiverRow.layout,
      MessageRow.layout,
      EventRow.layout,
      DecisionRow.layout,
      AskRow.layout,
      ParticipationDecisionRow.layout,
      UserDecisionRow.layout,
      UserRow.layout,
      UserRoleRow.layout,
      SettingRow.layout,
    ] + BookLayouts.all + ReportLayouts.all.filter { $0 != PartLayouts.differences }
  )

  /// The layout with a name.
  func layout(_ name: String) -> Layout? {
    layouts.first { $0.name == name }
  }
}
