public import Quality

/// The reports of a run: one entry for all of them.
public struct RunReports: Sendable {
  private let facts: RunFacts

  /// Takes the facts of a run.
  public init(_ facts: RunFacts) {
    self.facts = facts
  }

  /// The tables, by name of file; those without rows too, so that nobody looks for one in vain.
  public var sheets: [Sheet] {
    let absent = Dictionary(facts.parts.map { ($0.key, $0.absent) }) { first, _ in first }
    let missing = MissingSheet(
      facts.state,
      context: facts.context,
      definitions: facts.definitions,
      values: facts.values,
      absent: absent
    )
    return [
      DeclarationsSheet(
        facts.state,
        context: facts.context,
        isMissing: missing.isMissing
      ).sheet,
      FindingsSheet(facts.findings).sheet,
      HoldsSheet(facts.state, before: facts.before, context: facts.context).sheet,
      MessagesSheet(facts.outcome.messages).sheet,
      missing.sheet,
      NetworkTotalsSheet(facts.networkTotals).sheet,
      OffSystemSheet(facts.state, before: facts.before, context: facts.context).sheet,
      ReconciliationReport(
        parts: facts.parts,
        state: facts.state,
        before: facts.before,
        events: facts.outcome.events,
        context: facts.context
      ).sheet,
      RejectsSheet(facts.rejects).sheet,
    ]
  }

  /// Every report of the run: the tables as CSV, and the summary.
  public func all() -> [Report] {
    sheets.map { $0.csv() } + [summary]
  }

  /// `summary.txt`.
  public var summary: Report {
    Report(name: "summary.txt", bytes: Array(RunSummary(facts).text.utf8), rows: nil)
  }

  /// The differences of each part, to lie beside its values in the book, by part.
  public var differences: [(key: PartKey, report: Report)] {
    facts.parts.filter { !$0.differences.isEmpty }.sorted { $0.key < $1.key }.map { part in
      let sheet = DifferencesSheet(part, state: facts.state, context: facts.context).sheet
      return (part.key, sheet.csv())
    }
  }
}
