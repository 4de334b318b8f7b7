import Findings
import Quality
import Runs

/// What people were asked and have not answered, whatever version asked.
///
/// Practices that two networks count are asked about until somebody chooses, which the declarations
/// say; all else is in the table of asks.
struct OpenAsks {
  /// The asks of one rule that one version asked.
  struct Line: Hashable {
    /// The rule's identifier.
    let rule: String
    /// What is asked about, in the rule's own words.
    let words: String
    /// How many there are.
    let count: Int
    /// The version that asked; `nil` for what the state itself asks.
    let version: Int?
    /// The command that shows them.
    let command: String
  }

  /// The asks, by rule and version.
  let lines: [Line]

  /// Looks for the asks of a book.
  init(_ opened: OpenBook, path: String) {
    let state = opened.state.declarations
    var lines: [Line] = []
    let contested = state.contestedPractices(opened.state.context)
    if !contested.isEmpty {
      // It names each practice with its networks, and writes nothing.
      var command = GivenCommand(ToolIdentity.name, "aggregate", path, "--by", NextSteps.name)
      command.add("--dry-run", if: true)
      lines.append(
        Self.line(Rule.memberOfTwoNetworks.id, contested.count, nil, command.text)
      )
    }
    var counts: [String: [Int: Int]] = [:]
    for row in state.asks.values where row.isOpen {
      counts[row.subject.rule, default: [:]][row.version, default: 0] += 1
    }
    for (rule, versions) in counts {
      var command = GivenCommand(ToolIdentity.name, "ask", "list", path)
      command.add("--rule", rule)
      for (version, count) in versions {
        lines.append(Self.line(rule, count, version, command.text))
      }
    }
    self.lines = lines.sorted { ($0.rule, $0.version ?? 0) < ($1.rule, $1.version ?? 0) }
  }

  private static func line(
    _ rule: String,
    _ count: Int,
    _ version: Int?,
    _ command: String
  ) -> Line {
    Line(
      rule: rule,
      words: RuleBook.all.rule(rule)?.title ?? "",
      count: count,
      version: version,
      command: command
    )
  }
}
