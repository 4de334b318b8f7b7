public import Findings
public import Quality
public import Reconciliation

/// Everything that the reports of a run are made from; the caller fills in what it has.
public struct RunFacts: Sendable {
  /// The command, as it can be given again.
  public var command = ""
  /// Who ran it.
  public var actor = ""
  /// When, as a value; `nil` leaves it out.
  public var moment: Timestamp?
  /// What came in.
  public var inputs: [ReportInput] = []
  /// What the parts of the delivery came to.
  public var parts: [PartOutcome] = []
  /// The declarations before the run.
  public var before: DeclarationState
  /// The declarations after it.
  public var state: DeclarationState
  /// The facts that decide about declarations, after the run.
  public var context: DeclarationContext
  /// The definitions, after the run.
  public var definitions: Definitions
  /// The current payment values of the parts in which missing values are looked for.
  public var values: [PartKey: PaymentValues] = [:]
  /// The events and messages of the run.
  public var outcome = DeclarationOutcome()
  /// What newer relationships changed, if any came.
  public var relationships: RelationshipComparison?
  /// CQRS's own totals beside ours.
  public var networkTotals: [NetworkTotals] = []
  /// The records that were set aside.
  public var rejects: [RejectedRecord] = []
  /// What was found.
  public var findings = FindingLog(keeping: 1_000)
  /// The last line but one of the summary: what was read, and what was or was not written.
  public var verdict = ""
  /// The command to run next.
  public var next: String?

  /// Starts with what every run has.
  public init(
    before: DeclarationState,
    state: DeclarationState,
    context: DeclarationContext,
    definitions: Definitions
  ) {
    self.before = before
    self.state = state
    self.context = context
    self.definitions = definitions
  }
}
