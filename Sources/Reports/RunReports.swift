public import Quality
import Reconciliation

/// The reports of a run: one entry for all of them.
public struct RunReports: Sendable {
  /// The names of the reports that say what is earned, whatever became of it since.
  public static let ofEarnings = ["points", "to-next-threshold"]

  private let facts: RunFacts
  private var leftOut: Set<String> = []

  /// Takes the facts of a run.
  public init(_ facts: RunFacts) {
    self.facts = facts
  }

  /// Leaves reports out that are kept as an earlier run wrote them.
  ///
  /// - Parameter names: Some of ``ofEarnings``.
  public mutating func leaveOut(_ names: [String]) {
    precondition(Set(names).isSubset(of: Self.ofEarnings), "only these can be kept")
    leftOut.formUnion(names)
  }

  /// Makes the tables one after the other, by name of file, so that only one is held at a time;
  /// those without rows too, so that nobody looks for one in vain.
  ///
  /// - Parameter take: Takes the next table.
  /// - Throws: What `take` throws.
  public func eachSheet<Problem: Error>(
    _ take: (Sheet) throws(Problem) -> Void
  ) throws(Problem) {
    for (_, make) in makers { try take(make()) }
  }

  /// Makes the tables that show the state alone, for a run that compared nothing.
  ///
  /// - Parameter take: Takes the next table.
  /// - Throws: What `take` throws.
  public func eachStateSheet<Problem: Error>(
    _ take: (Sheet) throws(Problem) -> Void
  ) throws(Problem) {
    for (isOfState, make) in makers where isOfState { try take(make()) }
  }

  /// What makes the tables, and whether they are of the state alone.
  private var makers: [(isOfState: Bool, make: () -> Sheet)] {
    let absent = Dictionary(facts.parts.map { ($0.key, $0.absent) }) { first, _ in first }
    let missing = MissingSheet(
      facts.state,
      context: facts.context,
      definitions: facts.definitions,
      values: facts.values,
      absent: absent
    )
    // A book that pays for nothing has nothing to say of points and pounds.
    var ofMoney: [(isOfState: Bool, make: () -> Sheet)] = []
    if !facts.state.payments.isEmpty {
      ofMoney.append((true, { PaymentsSheet(facts.state, context: facts.context).sheet }))
      if !leftOut.contains("points") {
        ofMoney.append(
          (
            true,
            {
              PointsSheet(facts.state, context: facts.context, definitions: facts.definitions).sheet
            }
          )
        )
      }
      if !leftOut.contains("to-next-threshold") {
        ofMoney.append(
          (true, { ToNextThresholdSheet(facts.state, context: facts.context).sheet })
        )
      }
    }
    return ofMoney + [
      (
        true,
        {
          DeclarationsSheet(
            facts.state,
            context: facts.context,
            isMissing: missing.isMissing,
            kind: { key, field in
              let part = PartKey(service: key.service, achievementDate: key.achievementDate)
              return facts.values[part]?.kind(of: key.organisation, field)
            }
          ).sheet
        }
      ),
      (false, { FindingsSheet(facts.findings).sheet }),
      (
        true,
        {
          HoldsSheet(
            facts.state,
            before: facts.before,
            context: facts.context,
            values: facts.values
          ).sheet
        }
      ),
      (true, { MessagesSheet(facts.outcome.messages).sheet }),
      (true, { missing.sheet }),
      (false, { NetworkTotalsSheet(facts.networkTotals).sheet }),
      (
        true,
        {
          OffSystemSheet(
            facts.state,
            before: facts.before,
            context: facts.context,
            values: facts.values
          ).sheet
        }
      ),
      (
        false,
        {
          ReconciliationReport(
            parts: facts.parts,
            state: facts.state,
            before: facts.before,
            events: facts.outcome.events,
            context: facts.context,
            definitions: facts.definitions,
            values: facts.values
          ).sheet
        }
      ),
      (false, { RejectsSheet(facts.rejects).sheet }),
    ]
  }

  /// `summary.txt`.
  public var summary: Report {
    Report(name: "summary.txt", bytes: Array(RunSummary(facts).text.utf8), rows: nil)
  }

  /// Makes the differences of each part, to lie beside its values in the book, part by part.
  ///
  /// - Parameter take: Takes the next part and its differences.
  /// - Throws: What `take` throws.
  public func eachDifferences<Problem: Error>(
    _ take: (PartKey, Sheet) throws(Problem) -> Void
  ) throws(Problem) {
    for part in facts.parts.sorted(by: { $0.key < $1.key }) where !part.differences.isEmpty {
      try take(
        part.key,
        DifferencesSheet(part, state: facts.state, context: facts.context).sheet
      )
    }
  }
}
