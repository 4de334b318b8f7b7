public import Quality

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
  /// CQRS's report of where the offers of a service stand.
  case participationReport(ParticipationReport)
  /// The signature of another file, as `ssh-keygen -Y sign` wrote it.
  case signature(String)
  /// A table that was read and checked, and that nothing is made of; what it is, in words.
  case checkedOnly(words: String)
  /// Nothing that we read, and why: a document, say.
  case notATable(reason: String)
  /// A table of a layout that is not known; what was tried, and how near it came.
  case unrecognised(tried: String)
}
