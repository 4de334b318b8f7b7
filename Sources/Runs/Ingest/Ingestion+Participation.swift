import Findings
import Intake
import Quality

extension Ingestion {
  /// Takes in who may do what, what became of offers, and what membership makes of them.
  ///
  /// - Parameter items: All items of all files.
  /// - Throws: What a decision of another family could need of the book.
  mutating func takeParticipation(_ items: [IntakeItem]) throws {
    var came: [Placed<ParticipationRow>] = []
    for item in items {
      switch item.content {
      case .table(.participation(let rows)): came += rows
      case .participationReport(let report): takeReport(report)
      default: break
      }
    }
    for finding in ParticipationOverlaps(came, in: run.state.participation).findings() {
      report(finding)
    }
    let files = items.compactMap { InstructionLines($0.content)?.placed(names.published) }
    for lines in files {
      if case .people = lines { try takeLines(lines) }
    }
    for lines in files {
      if case .participation = lines { try takeLines(lines) }
    }
    run.append(run.followMembership())
  }

  private mutating func takeLines(_ lines: InstructionLines) throws {
    let outcome = try DecisionRun.take(lines, in: &run) { _, _ in PaymentValues() }
    if outcome.isRefused { areDecisionsRefused = true }
  }

  private mutating func takeReport(_ report: ParticipationReport) {
    let named = run.state.services.filter { service in
      Self.folded(service.name) == Self.folded(report.service)
        && report.year.map(service.overlaps) ?? true
    }
    guard let service = named.first, named.count == 1 else {
      let words = named.isEmpty ? "no service" : "several services"
      self.report(
        Finding(
          .participationReportService,
          "\(words) of the book \(named.isEmpty ? "has" : "have") the name “\(report.service)”"
            + (report.year.map { " in \($0)" } ?? ""),
          at: report.place
        )
      )
      return
    }
    var rows = Dictionary(run.state.participation.map { ($0.key, $0) }) { first, _ in first }
    let ofProvider = Dictionary(
      grouping: rows.values.filter { $0.service == service.service },
      by: \.organisation
    )
    var changed = 0
    for line in report.lines {
      let known = (ofProvider[line.organisation] ?? []).filter { row in
        report.year.map(row.overlaps) ?? true
      }
      guard let row = known.first, known.count == 1 else {
        let words =
          known.isEmpty ? "the book has no offer of it" : "the book has \(known.count) offers"
        self.report(
          Finding(
            .participationReportDiffers,
            "\(service.service) is \(line.status.rawValue) for \(line.organisation), and \(words)",
            at: line.place,
            subject: "\(line.organisation) in service \(service.service)"
          )
        )
        continue
      }
      guard row.status != line.status || row.statusDate != line.since else { continue }
      rows[row.key] = row.reported(as: line.status, since: line.since)
      changed += 1
    }
    run.state.participation = rows.values.sorted()
    tableChanges.append(
      TableChange(table: ParticipationRow.layout.name, added: 0, changed: changed)
    )
  }

  /// Names are compared with white space squeezed and in small letters.
  private static func folded(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
