import Book
public import Findings
public import Quality
public import Reconciliation

/// What deliveries came to, whether a version was published with it or not.
public struct IngestResult: Sendable {
  /// The number of the version that the run started from.
  public let base: Int
  /// Why nothing may be published, which the findings say more of; `nil` where all was right.
  public let refusal: Failure?
  /// What was found, in the files and by comparing them with the book, as the paths were given.
  public let findings: FindingLog
  /// What each part came to, sorted.
  public let parts: [PartOutcome]
  /// Values by outcome, over all parts.
  public let counts: OutcomeCounts
  /// What tables that came in added and changed, in the order in which they were taken.
  public let tableChanges: [TableChange]
  /// What all lists of relationships that came changed together, if any did.
  public let relationships: RelationshipComparison?
  /// The events of the run, which a version has beside its tables.
  public let events: [EventRow]
  /// The book's state as it is after it.
  public let state: BookState
  /// Whether there is something to publish: another state than that of the version that the run
  /// started from, or records that were set aside.
  public let changesAnything: Bool

  /// The declarations as they are after it.
  public var declarations: DeclarationState { state.declarations }

  /// Sums up.
  init(_ ingestion: Ingestion, findings: FindingLog, refusal: Failure?) {
    base = ingestion.run.base.number
    self.refusal = refusal
    self.findings = findings
    parts = ingestion.parts
    var counts = OutcomeCounts()
    for part in ingestion.parts { counts.merge(part.counts) }
    self.counts = counts
    tableChanges = ingestion.tableChanges
    relationships = ingestion.relationships
    events = ingestion.run.outcome.events
    state = ingestion.run.state
    changesAnything = ingestion.changesAnything
  }
}
