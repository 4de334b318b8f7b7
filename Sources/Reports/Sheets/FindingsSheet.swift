public import Findings
import Quality

/// `findings.csv`: what a person should know, gravest first.
public struct FindingsSheet: Sendable {
  /// The rows, by severity, rule, file, field and place; the rest of a kind behind those shown.
  public let sheet: Sheet

  /// Puts the findings of a log in order.
  public init(_ findings: FindingLog) {
    var sheet = Sheet(ReportLayouts.findings)
    for group in findings.groups.sorted(by: Self.precedes) {
      for finding in group.shown.sorted(by: Self.findingPrecedes) {
        Self.add(finding.place, group.rule, finding, count: 1, to: &sheet)
      }
      let rest = group.count - group.shown.count
      guard rest > 0, let first = group.shown.first else { continue }
      let place = Place(
        source: first.place.source,
        member: first.place.member,
        field: group.field
      )
      Self.add(place, group.rule, nil, count: rest, to: &sheet)
    }
    self.sheet = sheet
  }

  private static func add(
    _ place: Place,
    _ rule: Rule,
    _ finding: Finding?,
    count: Int,
    to sheet: inout Sheet
  ) {
    sheet.cell(rule.severity.word)
    sheet.cell(rule.id)
    sheet.cell(place.source)
    sheet.cell(place.member)
    sheet.cell(place.cell)
    sheet.cell(place.line)
    sheet.cell(place.column)
    sheet.cell(place.record)
    sheet.cell(place.field)
    sheet.cell(count)
    sheet.cell(finding?.message ?? "\(Wording.grouped(count)) more like it")
    sheet.cell(finding?.subject)
    sheet.cell(finding?.counterpart?.text)
    sheet.cell(rule.remedy.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    sheet.endRow()
  }

  private static func precedes(_ left: FindingLog.Group, _ right: FindingLog.Group) -> Bool {
    if left.rule.severity != right.rule.severity { return left.rule.severity > right.rule.severity }
    return precedes(
      [left.rule.id, left.file, left.field ?? ""],
      [right.rule.id, right.file, right.field ?? ""]
    )
  }

  private static func findingPrecedes(_ left: Finding, _ right: Finding) -> Bool {
    let (first, second) = (left.place, right.place)
    if first.line != second.line { return first.line ?? 0 < second.line ?? 0 }
    if first.column != second.column { return first.column ?? 0 < second.column ?? 0 }
    return precedes(
      [first.cell ?? "", left.subject ?? "", left.message],
      [second.cell ?? "", right.subject ?? "", right.message]
    )
  }

  private static func precedes(_ left: [String], _ right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
