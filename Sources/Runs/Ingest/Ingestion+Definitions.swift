import Findings
import Intake
import Quality

extension Ingestion {
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
    case .organisations, .relationships, .participation, .decisions, .parameters, .listSizes,
      .prevalence, .achievedPoints, .publishedFigures:
      break
    }
  }
}
