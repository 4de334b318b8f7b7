import Findings

/// Findings as a table, for CSV.
enum FindingTable {
  /// One row a finding that is shown, and one for those of its kind that are not.
  static func table(
    _ findings: FindingLog,
    naming: CommandNaming = CommandNaming(book: nil)
  ) -> ResultTable {
    var table = ResultTable([
      "severity", "rule", "file", "member", "line", "column", "record", "field", "message",
      "subject", "remedy",
    ])
    for group in findings.groups {
      for finding in group.shown { table.add(row(finding, naming)) }
      let rest = group.count - group.shown.count
      guard rest > 0, let first = group.shown.first else { continue }
      table.add([
        group.rule.severity.word, group.rule.id, first.place.source, first.place.member ?? "", "",
        "", "", group.field ?? "", "\(Wording.grouped(rest)) more like it", "",
        remedy(group.rule, naming),
      ])
    }
    return table
  }

  private static func row(_ finding: Finding, _ naming: CommandNaming) -> [String] {
    let place = finding.place
    return [
      finding.rule.severity.word, finding.rule.id, place.source, place.member ?? "",
      place.line.map(String.init) ?? "", place.column.map(String.init) ?? "",
      place.record.map(String.init) ?? "", place.field ?? "",
      naming(finding.message),
      finding.subject ?? "", remedy(finding.rule, naming),
    ]
  }

  private static func remedy(_ rule: Rule, _ naming: CommandNaming) -> String {
    naming(rule.remedy.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
