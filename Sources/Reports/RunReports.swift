public import Quality
import Reconciliation
import Synchronization

/// The reports of a run: one entry for all of them.
public struct RunReports: Sendable {
  /// Makes one table, on whatever thread; each holds as much memory as its table has text.
  public typealias Maker = @Sendable () -> Sheet

  private let facts: RunFacts

  /// Takes the facts of a run.
  public init(_ facts: RunFacts) {
    self.facts = facts
  }

  /// What makes the tables, by name of file; those without rows too, so that nobody looks for one
  /// in vain.
  public var sheets: [Maker] { tables.map(\.make) }

  /// What makes the tables that show the state alone, for a run that compared nothing.
  public var stateSheets: [Maker] { tables.filter(\.isOfState).map(\.make) }

  /// What is missing: worked out once, by whichever table wants it first.
  private final class Missing: Sendable {
    private let facts: RunFacts
    private let made: Mutex<MissingSheet?> = Mutex(nil)

    init(_ facts: RunFacts) {
      self.facts = facts
    }

    var sheet: MissingSheet {
      made.withLock { made in
        if let made { return made }
        let absent = Dictionary(facts.parts.map { ($0.key, $0.absent) }) { first, _ in first }
        let sheet = MissingSheet(
          facts.state,
          context: facts.context,
          definitions: facts.definitions,
          values: facts.values,
          absent: absent
        )
        made = sheet
        return sheet
      }
    }
  }

  private struct Table {
    let isOfState: Bool
    let make: Maker

    /// A table of the state, whatever the run compared.
    static func ofState(_ make: @escaping Maker) -> Table { Table(isOfState: true, make: make) }

    /// A table of what the run compared.
    static func ofRun(_ make: @escaping Maker) -> Table { Table(isOfState: false, make: make) }
  }

  private var tables: [Table] {
    let facts = facts
    let missing = Missing(facts)
    var tables: [Table] = []
    // A book that pays for nothing has nothing to say of points and pounds.
    if !facts.state.payments.isEmpty {
      tables = [
        .ofState { PaymentsSheet(facts.state, context: facts.context).sheet },
        .ofState {
          PointsSheet(facts.state, context: facts.context, definitions: facts.definitions).sheet
        },
        .ofState { ToNextThresholdSheet(facts.state, context: facts.context).sheet },
      ]
    }
    tables += [
      .ofState {
        DeclarationsSheet(
          facts.state,
          context: facts.context,
          isMissing: missing.sheet.isMissing,
          kind: { key, field in
            let part = PartKey(service: key.service, achievementDate: key.achievementDate)
            return facts.values[part]?.kind(of: key.organisation, field)
          }
        ).sheet
      },
      .ofRun { FindingsSheet(facts.findings).sheet },
      .ofState { HoldsSheet(facts.state, before: facts.before, context: facts.context).sheet },
      .ofState { MessagesSheet(facts.outcome.messages).sheet },
      .ofState { missing.sheet.sheet },
      .ofRun { NetworkTotalsSheet(facts.networkTotals).sheet },
      .ofState {
        OffSystemSheet(
          facts.state,
          before: facts.before,
          context: facts.context,
          values: facts.values
        ).sheet
      },
      .ofRun {
        ReconciliationReport(
          parts: facts.parts,
          state: facts.state,
          before: facts.before,
          events: facts.outcome.events,
          context: facts.context,
          definitions: facts.definitions,
          values: facts.values
        ).sheet
      },
      .ofRun { RejectsSheet(facts.rejects).sheet },
    ]
    return tables
  }

  /// `summary.txt`.
  public var summary: Report {
    Report(name: "summary.txt", bytes: Array(RunSummary(facts).text.utf8), rows: nil)
  }

  /// What makes the differences of each part that has any, to lie beside its values in the book.
  public var differences: [(part: PartKey, make: Maker)] {
    let (state, context) = (facts.state, facts.context)
    return facts.parts.sorted { $0.key < $1.key }.filter { !$0.differences.isEmpty }.map { part in
      (part.key, { DifferencesSheet(part, state: state, context: context).sheet })
    }
  }
}
