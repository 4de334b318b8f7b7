public import Quality
import Reconciliation

/// The reports of a run: one entry for all of them.
public struct RunReports: Sendable {
  private let facts: RunFacts

  /// Takes the facts of a run.
  public init(_ facts: RunFacts) {
    self.facts = facts
  }

  /// Makes the tables one after the other, by name of file, so that only one is held at a time;
  /// those without rows too, so that nobody looks for one in vain.
  ///
  /// - Parameter take: Takes the next table.
  /// - Throws: What `take` throws.
  public func eachSheet<Problem: Error>(
    _ take: (Sheet) throws(Problem) -> Void
  ) throws(Problem) {
    let absent = Dictionary(facts.parts.map { ($0.key, $0.absent) }) { first, _ in first }
    let missing = MissingSheet(
      facts.state,
      context: facts.context,
      definitions: facts.definitions,
      values: facts.values,
      absent: absent
    )
    let makers: [() -> Sheet] = [
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
      },
      { FindingsSheet(facts.findings).sheet },
      { HoldsSheet(facts.state, before: facts.before, context: facts.context).sheet },
      { MessagesSheet(facts.outcome.messages).sheet },
      { missing.sheet },
      { NetworkTotalsSheet(facts.networkTotals).sheet },
      { OffSystemSheet(facts.state, before: facts.before, context: facts.context).sheet },
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
      },
      { RejectsSheet(facts.rejects).sheet },
    ]
    for make in makers { try take(make()) }
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
