import Findings
import Intake
import Quality
import Reconciliation
import Reports

extension Ingestion {
  /// Adds what the deliveries were and came to.
  func complete(_ facts: inout RunFacts, from delivery: Delivery) {
    func name(_ input: InputSummary) -> String { delivery.names.name(of: input.path) }
    facts.inputs = delivery.reading.inputs.map { input in
      ReportInput(
        file: input.member.map { "\(name(input))!\($0)" } ?? name(input),
        status: input.status.rawValue,
        layout: input.layout,
        records: input.records,
        sha256: input.sha256,
        reason: input.reason
      )
    }
    facts.parts = parts
    for part in parts where !part.payments.isEmpty {
      facts.values[part.key] = part.payments
    }
    facts.relationships = relationships
    facts.networkTotals = parts.flatMap(\.totals)
    facts.rejects = delivery.reading.items.flatMap { item -> [RejectedRecord] in
      let source = item.place.source
      guard let extract = item.extract, !inEffect.contains(source) || takenAgain.contains(source)
      else { return [] }
      return extract.rejects.rejects.map {
        RejectedRecord(
          file: delivery.names.name(of: item.place.source),
          member: item.place.member,
          line: $0.line,
          record: $0.record,
          rule: $0.rule,
          text: $0.text
        )
      }
    }
    facts.findings = delivery.names.published(log)
  }
}
