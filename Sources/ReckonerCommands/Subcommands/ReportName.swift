import Findings
import Reports
import Runs

/// The reports that can be asked for.
enum ReportName: String, CaseIterable {
  case declarations
  case findings
  case holds
  case messages
  case missing
  case networkTotals = "network-totals"
  case offSystem = "off-system"
  case payments
  case points
  case reconciliation
  case rejects
  case summary
  case toNextThreshold = "to-next-threshold"
  case whatIf = "what-if"

  /// The report of a name, or of its file's.
  init?(_ word: String) {
    self.init(rawValue: word.split(separator: ".").first.map(String.init) ?? word)
  }

  /// Its file in a version.
  var file: String { self == .summary ? "summary.txt" : "\(rawValue).csv" }

  /// Whether only a book that pays for something has it.
  var isOfMoney: Bool { self == .payments || self == .points || self == .toNextThreshold }

  /// The command to run next after looking at it, where it tells; else that is `status`.
  ///
  /// What `status` names must not lead back to it.
  ///
  /// - Parameters:
  ///   - table: What it shows.
  ///   - path: The book's folder.
  ///   - isCurrent: Whether it is the current version's.
  /// - Returns: The command.
  func next(after table: ResultTable, _ path: String, isCurrent: Bool) -> String? {
    switch self {
    case .findings:
      return Self.gravest(table).map { GivenCommand(ToolIdentity.name, "explain", $0).text }
    case .missing where isCurrent:
      let lacks = Self.lacks(table)
      return lacks.isEmpty ? nil : NextSteps.ingest(path, lacks)
    case .holds where isCurrent && !table.rows.isEmpty:
      return GivenCommand(ToolIdentity.name, "hold", "list", path).text
    case .offSystem where isCurrent && !table.rows.isEmpty:
      return GivenCommand(ToolIdentity.name, "off-system", "list", path).text
    default: return nil
    }
  }

  /// The rule of the first of the gravest findings.
  private static func gravest(_ table: ResultTable) -> String? {
    guard let severity = table.header.firstIndex(of: "severity"),
      let rule = table.header.firstIndex(of: "rule")
    else { return nil }
    for word in Severity.allCases.sorted().reversed().map(\.word) {
      if let row = table.rows.first(where: { $0[severity] == word }) { return row[rule] }
    }
    return nil
  }

  /// What has to come so that nothing is missing any more.
  private static func lacks(_ table: ResultTable) -> Set<BookLack> {
    guard let column = table.header.firstIndex(of: "missing") else { return [] }
    return Set(
      table.rows.compactMap { row in
        switch row[column] {
        case "value", "all values": .extract
        case "members": .relationships
        case "participation": .participation
        default: nil
        }
      }
    )
  }
}
