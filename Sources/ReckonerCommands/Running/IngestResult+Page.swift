import Tabular
import Quality
import Reconciliation
import Runs
import Tabular

/// What a run that took deliveries in shows for it.
extension IngestResult {
  /// The counts by part.
  var table: ResultTable {
    var table = ResultTable(
      ["service", "achievement_date"] + OutcomeClass.allCases.map(\.rawValue)
    )
    for part in parts {
      table.add(
        [part.key.service.text, part.key.achievementDate.iso]
          + OutcomeClass.allCases.map { String(part.counts[$0]) }
      )
    }
    return table
  }

  /// The result for people.
  var lines: [String] {
    tableChanges.map {
      "\($0.table): added \($0.added), changed \($0.changed); what was not given stays as it was"
    }
      + (parts.isEmpty ? [] : table.lines(isColoured: false))
      + (relationships.map(Self.lines) ?? [])
      + EventTable.table(decided).linesCutShort(isColoured: false)
  }

  /// What the lines of instruction files did, or would do.
  private var decided: [EventRow] { events.filter { $0.line != nil } }

  private static func lines(_ comparison: RelationshipComparison) -> [String] {
    [
      "relationships: "
        + figures(comparison).map { "\($0.name.replacing("_", with: " ")) \($0.count)" }
        .joined(separator: ", "),
      comparison.isFirst
        ? "  the first of this book; members as at \(comparison.newMembership.day)"
        : "  members as at \(comparison.oldMembership.day) and as at "
          + "\(comparison.newMembership.day); a corrected start is added and removed as well",
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
      ("version", .integer(base)),
      ("changesAnything", .bool(changesAnything)),
      (
        "values",
        .object(
          OutcomeClass.allCases.map { ($0.rawValue, .integer(counts[$0])) } + [
            ("vanished", .integer(counts.vanished)), ("blanked", .integer(counts.blanked)),
          ]
        )
      ),
      ("events", .integer(events.count)),
      ("decided", EventTable.table(decided).json),
      ("parts", table.json),
      (
        "tables",
        .object(
          tableChanges.map { change in
            (
              change.table,
              .object([("added", .integer(change.added)), ("changed", .integer(change.changed))])
            )
          }
        )
      ),
      (
        "relationships",
        relationships.map { comparison in
          .object(Self.figures(comparison).map { ($0.name, .integer($0.count)) })
        } ?? .null
      ),
    ])
  }
}
