import Findings
import Intake
import Quality

extension Ingestion {
  /// Puts lists of relationships over those of the book, and compares when all are in: one list
  /// alone may say that a practice left which another one says has moved.
  mutating func takeRelationships(_ items: [IntakeItem]) {
    let day = run.moment.date
    let before = run.state.relationships
    let oldDay = run.state.relationshipsDay ?? day
    var lists: [RelationshipList] = []
    var isNew = false
    for item in items {
      let came: [Placed<RelationshipRow>]
      var named: [Placed<OrganisationRow>] = []
      switch item.content {
      case .relationships(let rows, let organisations): (came, named) = (rows, organisations)
      case .table(.relationships(let rows)): came = rows
      default: continue
      }
      if !inEffect.contains(item.place.source) { isNew = true }
      for finding in RelationshipCheck(came, on: day).findings() { report(finding) }
      let list = RelationshipList(came.map(\.row), at: item.place)
      for finding in lists.compactMap(list.contradiction) { report(finding) }
      lists.append(list)
      take(list)
      take(named)
    }
    guard let first = lists.first else { return }
    // The same list again says nothing of a later day, unless it changes what a later one said.
    guard isNew || run.state.relationships != before else { return }
    run.state.relationshipsDay = day
    let comparison = RelationshipComparison(
      old: before.map(\.spell),
      new: run.state.relationships.map(\.spell),
      oldDay: oldDay,
      newDay: day
    )
    relationships = comparison
    // Of the first list of a book all is new, and none of it a surprise.
    guard !before.isEmpty else { return }
    var files: [ODSCode: Place] = [:]
    for row in before + run.state.relationships where files[row.network] == nil {
      files[row.network] = lists.first { $0.covers(row) }?.file
    }
    for finding in comparison.findings(at: first.file, listOf: { files[$0] }) {
      log.report(finding)
    }
  }

  private mutating func take(_ list: RelationshipList) {
    let merged = RelationshipMerge(
      book: run.state.relationships,
      delivered: list.rows,
      file: list.file
    )
    for finding in merged.findings { report(finding) }
    run.state.relationships = merged.rows
  }

  private mutating func take(_ named: [Placed<OrganisationRow>]) {
    let known = Dictionary(
      run.state.organisations.map { ($0.organisation, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let whole = named.map { named in
      Placed(named.row.filled(from: known[named.row.organisation]), at: named.place)
    }
    let change = Self.merge(whole, into: &run.state.organisations) { $0.organisation.text }
    if let change { tableChanges.append(change) }
  }
}
