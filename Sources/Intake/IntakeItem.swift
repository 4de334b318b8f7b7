import Bundles
public import Findings
public import Quality
public import Tabular

/// One file or member, read: what it was recognised as, why, and what was found in it.
public struct IntakeItem: Sendable {
  /// The file and member.
  public let place: Place
  /// What it holds.
  public let content: IntakeContent
  /// Why it was recognised as that, in words.
  public let evidence: String
  /// What its text was like; `nil` for what is no text.
  public let summary: TextSummary?
  /// What was found in it.
  public let findings: FindingLog
  /// How many data records it has, faulty ones among them.
  public let recordCount: Int
  /// How many bytes were read; `nil` where that is not known for it alone.
  public let bytes: Int?

  /// Makes an item.
  public init(
    place: Place,
    content: IntakeContent,
    evidence: String,
    summary: TextSummary?,
    findings: FindingLog,
    recordCount: Int,
    bytes: Int? = nil
  ) {
    self.place = place
    self.content = content
    self.evidence = evidence
    self.summary = summary
    self.findings = findings
    self.recordCount = recordCount
    self.bytes = bytes
  }

  /// Whether an error in it stops it from being taken in.
  public var hasErrors: Bool { findings.count(.error) > 0 }

  /// Whether the findings say already why it is not recognised.
  public var isRefusalSaid: Bool {
    [Rule.nestedArchive, .columnsMissing, .columnsRepeated].contains { findings.count(of: $0) > 0 }
  }
}

/// What a file or member holds.
public enum IntakeContent: Sendable {
  /// A bulk achievement extract.
  case extract(ExtractDelivery)
  /// The field-name map of an extract.
  case fieldMap([FieldMap.Line])
  /// Rows of one of our own tables.
  case table(OwnTable)
  /// Relationships of practices and networks, with the organisations that they name.
  case relationships([Placed<RelationshipRow>], organisations: [Placed<OrganisationRow>])
  /// Indicators as they were published, to be held against definitions.
  case publishedIndicators([PublishedIndicator])
  /// A table that was read and checked, and that nothing is made of; what it is, in words.
  case checkedOnly(words: String)
  /// Nothing that we read, and why: a document, say.
  case notATable(reason: String)
  /// A table of a layout that is not known; what was tried, and how near it came.
  case unrecognised(tried: String)
}

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
