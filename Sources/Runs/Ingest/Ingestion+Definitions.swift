import Book
import Findings
import Intake
import Quality
import Reconciliation

extension Ingestion {
  /// Refuses definitions under which values that the book holds would mean something else.
  mutating func refuseRelabelled(in items: [IntakeItem], since before: BookState) throws {
    var came = DefinitionTables()
    for item in items {
      if case .table(let table) = item.content { came.add(table) }
    }
    let old = Dictionary(
      before.fields.map { ("\($0.service) \($0.field)", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let changes = came.fields.compactMap { placed -> (field: Placed<FieldRow>, words: String)? in
      let row = placed.row
      guard let words = old["\(row.service) \(row.field)"].flatMap(row.relabelling) else {
        return nil
      }
      return (placed, words)
    }
    for service in Set(changes.map { $0.field.row.service }).sorted() {
      let changes = changes.filter { $0.field.row.service == service }
      let held = try heldFields(of: service, among: Set(changes.map { $0.field.row.field }), before)
      for (placed, words) in changes where held.contains(placed.row.field) {
        report(
          Finding(
            .fieldRelabelled,
            "\(placed.row.field) holds values: \(words)",
            at: placed.findingPlace,
            subject: "\(service) field \(placed.row.field)"
          )
        )
      }
    }
  }

  /// The fields among some of a service that have a row in any part of the book.
  private func heldFields(
    of service: ServiceCode,
    among wanted: Set<FieldID>,
    _ before: BookState
  ) throws -> Set<FieldID> {
    let fields = ServiceFields(service, of: before.fields).ranks
    var missing = Set(wanted.compactMap { fields.rank(of: $0) })
    var held: Set<FieldID> = []
    for key in PartFiles.keys(in: run.base) where key.service == service && !missing.isEmpty {
      var reader = try StoredPartReader(key, in: run.base, of: run.book, fields: fields)
      while !missing.isEmpty, let stored = try reader.next() {
        for row in stored.rows where missing.remove(row.field) != nil {
          held.insert(fields.identifiers[Int(row.field)])
        }
      }
    }
    return held
  }

  /// Says what definitions of services that the book had are now, and what that moves: one finding
  /// a definition.
  mutating func sayDefinitionChanges(in items: [IntakeItem], since before: BookState) {
    var came = DefinitionTables()
    for item in items {
      if case .table(let table) = item.content { came.add(table) }
    }
    let held = DefinitionTables(
      services: before.services,
      indicators: before.indicators,
      fields: before.fields,
      achievementDates: before.achievementDates
    )
    for change in DefinitionChange.all(in: came, over: held) {
      let effect = change.effect(on: run.state.declarations, since: before.declarations)
      log.report(Finding(change, moving: effect))
    }
  }
}

extension DefinitionTables {
  /// Adds the rows of a table, if it is one of definitions.
  mutating func add(_ table: OwnTable) {
    switch table {
    case .services(let rows): services += rows
    case .indicators(let rows): indicators += rows
    case .fields(let rows): fields += rows
    case .achievementDates(let rows): achievementDates += rows
    case .organisations, .relationships, .participation, .decisions, .participationDecisions,
      .userDecisions, .parameters, .listSizes, .prevalence, .achievedPoints, .publishedFigures:
      break
    }
  }
}
