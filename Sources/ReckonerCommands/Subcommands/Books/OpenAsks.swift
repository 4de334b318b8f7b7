import Runs
import Book
import Findings
import Quality
import Runs

/// What a person was asked and has not answered, as far as a book can tell.
///
/// Practices that two networks count are asked about until somebody chooses, which the state says.
/// What an extract made somebody ask is answered by the next extract, so that only those of the last
/// one are open.
struct OpenAsks {
  /// The asks of one rule.
  struct Line: Hashable {
    /// The rule's identifier.
    let rule: String
    /// What is asked about, in the rule's own words.
    let words: String
    /// How many there are.
    let count: Int
    /// The command that shows them.
    let command: String
  }

  /// The rules with open asks, by identifier.
  let lines: [Line]

  /// Looks for the asks of a book.
  ///
  /// - Throws: `Failure` if a version cannot be read.
  init(_ opened: OpenBook, path: String) throws(Failure) {
    var lines: [Line] = []
    let contested = opened.state.declarations.contestedPractices(opened.state.context)
    if !contested.isEmpty {
      // It names each practice with its networks, and writes nothing.
      var command = GivenCommand(ToolIdentity.name, "aggregate", path, "--by", NextSteps.name)
      command.add("--dry-run", if: true)
      lines.append(Self.line(Rule.memberOfTwoNetworks.id, contested.count, command.text))
    }
    let ofState: Set = [Rule.memberOfTwoNetworks.id, Rule.contestedPractice.id]
    if let version = try Self.lastDelivery(opened) {
      var command = GivenCommand(ToolIdentity.name, "report", "findings", path)
      command.add("--version-number", String(version.number))
      for (rule, count) in try Self.asks(of: version, in: opened.book) where !ofState.contains(rule)
      {
        lines.append(Self.line(rule, count, command.text))
      }
    }
    self.lines = lines.sorted { $0.rule < $1.rule }
  }

  private static func line(_ rule: String, _ count: Int, _ command: String) -> Line {
    Line(
      rule: rule,
      words: RuleBook.all.rule(rule)?.title ?? "",
      count: count,
      command: command
    )
  }

  /// The version that took the last delivery in, undone ones passed over.
  private static func lastDelivery(_ opened: OpenBook) throws(Failure) -> BookVersion? {
    var version = opened.version
    while true {
      if let earlier = version.restores {
        version = try opened.book.version(earlier)
        continue
      }
      if version.inputs.contains(where: { $0.kind != InstructionFile.kind }) {
        return version
      }
      // A version that was pruned can be shown no more, and nor can what it asked.
      guard let parent = version.parent,
        let before = try? opened.book.version(parent.number)
      else { return nil }
      version = before
    }
  }

  private static func asks(
    of version: BookVersion,
    in book: Book
  ) throws(Failure) -> [(rule: String, count: Int)] {
    guard let file = version.file("reports/findings.csv"),
      let table = ResultTable(report: try book.contents(of: file)),
      let severity = table.header.firstIndex(of: "severity"),
      let rule = table.header.firstIndex(of: "rule"),
      let findings = table.header.firstIndex(of: "findings")
    else { return [] }
    var counts: [String: Int] = [:]
    for row in table.rows where row[severity] == Severity.ask.word {
      counts[row[rule], default: 0] += Int(row[findings]) ?? 1
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
