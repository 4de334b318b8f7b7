import Book
import Findings
import Intake
import Quality
import Reconciliation
import Reports

/// What a run that took deliveries in shows for it.
struct IngestResult {
  /// Values by outcome, over all parts.
  let counts: OutcomeCounts
  private let ingest: IngestRun
  private let delivery: Delivery

  init(_ ingest: IngestRun, delivery: Delivery) {
    self.ingest = ingest
    self.delivery = delivery
    var counts = OutcomeCounts()
    for part in ingest.parts { counts.merge(part.counts) }
    self.counts = counts
  }

  /// The counts by part.
  var table: ResultTable {
    var table = ResultTable(
      ["service", "achievement_date"] + OutcomeClass.allCases.map(\.rawValue)
    )
    for part in ingest.parts {
      table.add(
        [part.key.service.text, part.key.achievementDate.iso]
          + OutcomeClass.allCases.map { String(part.counts[$0]) }
      )
    }
    return table
  }

  /// The result for people.
  var lines: [String] {
    ingest.tableChanges.map {
      "\($0.table): added \($0.added), changed \($0.changed); what was not given stays as it was"
    }
      + (ingest.parts.isEmpty ? [] : table.lines(isColoured: false))
      + (ingest.relationships.map(Self.lines) ?? [])
  }

  private static func lines(_ comparison: RelationshipComparison) -> [String] {
    [
      "relationships: "
        + figures(comparison).map { "\($0.name.replacing("_", with: " ")) \($0.count)" }
        .joined(separator: ", "),
      "  members as at \(comparison.oldMembership.day) and as at \(comparison.newMembership.day); "
        + "a corrected start is added and removed as well",
    ]
  }

  private static func figures(
    _ comparison: RelationshipComparison
  ) -> [(name: String, count: Int)] {
    [
      ("added", comparison.added.count),
      ("removed", comparison.removed.count),
      ("corrected_starts", comparison.correctedStarts.count),
      ("closed", comparison.closed.count),
      ("reopened", comparison.reopened.count),
      ("moved", comparison.moved.count),
      ("left", comparison.left.count),
      ("joined", comparison.joined.count),
    ]
  }

  /// The result for programs.
  var json: JSONValue {
    .object([
      ("version", .integer(ingest.run.base.number)),
      ("changesAnything", .bool(ingest.changesAnything)),
      (
        "values",
        .object(
          OutcomeClass.allCases.map { ($0.rawValue, .integer(counts[$0])) } + [
            ("vanished", .integer(counts.vanished)), ("blanked", .integer(counts.blanked)),
          ]
        )
      ),
      ("events", .integer(ingest.run.outcome.events.count)),
      ("parts", table.json),
      (
        "tables",
        .object(
          ingest.tableChanges.map { change in
            (
              change.table,
              .object([("added", .integer(change.added)), ("changed", .integer(change.changed))])
            )
          }
        )
      ),
      (
        "relationships",
        ingest.relationships.map { comparison in
          .object(Self.figures(comparison).map { ($0.name, .integer($0.count)) })
        } ?? .null
      ),
    ])
  }

  /// Adds what the deliveries were and came to.
  func complete(_ facts: inout RunFacts) {
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
    facts.parts = ingest.parts.map { part in
      PartOutcome(
        key: part.key,
        fields: ServiceFields(part.key.service, of: ingest.run.state.fields).rows,
        counts: part.counts,
        differences: part.differences,
        absent: part.absent
      )
    }
    for part in ingest.parts where !part.payments.isEmpty {
      facts.values[part.key] = part.payments
    }
    facts.relationships = ingest.relationships
    facts.networkTotals = ingest.parts.flatMap(\.totals)
    facts.rejects = delivery.items.flatMap { item -> [RejectedRecord] in
      guard case .extract(let extract) = item.content else { return [] }
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
    facts.findings = delivery.names.published(ingest.log)
  }

  /// The command to run next, once the deliveries are taken in.
  func next(_ book: String) -> String? {
    NextSteps(book, ingest.run.state.declarations).commands.first
  }
}

extension IngestRun {
  /// Whether nothing may be published because something that came in was refused.
  var areRefused: Bool {
    areDecisionsRefused || areTablesRefused
  }

  /// Whether the state differs from the version that the run started from.
  var changesAnything: Bool {
    parts.contains(where: \.isChanged) || !run.outcome.events.isEmpty
      || !run.outcome.messages.isEmpty || run.stateDiffers
  }
}
