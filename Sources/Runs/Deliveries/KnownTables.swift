import Findings
import Intake
import Quality

/// The tables and lists of files whose bytes a book has had before, as far as they count again.
///
/// A table goes over the book's again, because a later one may have changed what it said. Within
/// one delivery what is new goes over what the book had, and of that what was taken in later goes
/// over what was taken in earlier: whoever hands in a whole folder each month changes nothing by
/// its old files.
struct KnownTables {
  /// The tables and lists, those of the oldest version first.
  private(set) var items: [IntakeItem] = []
  /// The keys of the rows that stand already, by table.
  private var seen: [String: Set<[String]>] = [:]
  private var lists: [RelationshipList] = []

  /// Takes the tables that count.
  ///
  /// - Parameters:
  ///   - known: The files whose bytes the book has had, each with the version that took them in.
  ///   - new: The items of the others.
  init(_ known: [(source: IntakeSource, version: Int)], under new: [IntakeItem]) {
    for item in new { _ = rest(of: item) }
    var taken: [[IntakeItem]] = []
    for (source, _) in known.sorted(by: { $0.version > $1.version }) {
      taken.append(source.items.compactMap { rest(of: $0) })
    }
    items = taken.reversed().flatMap { $0 }
  }

  /// An item without the rows that others stand in place of; `nil` if it is no table or list, or
  /// nothing of it is left.
  private mutating func rest(of item: IntakeItem) -> IntakeItem? {
    switch item.content {
    case .table(.relationships(let rows)):
      return isFree(rows, at: item.place) ? item : nil
    case .relationships(let rows, let organisations):
      guard isFree(rows, at: item.place) else { return nil }
      return item.with(.relationships(rows, organisations: free(organisations)))
    case .table(let table):
      guard let rest = rest(of: table) else { return nil }
      return item.with(.table(rest))
    case .publishedIndicators: return item
    // What a report says of offers was so on its day, and may have been decided otherwise since.
    case .participationReport: return nil
    case .extract, .fieldMap, .signature, .checkedOnly, .notATable, .unrecognised: return nil
    }
  }

  private mutating func rest(of table: OwnTable) -> OwnTable? {
    switch table {
    case .services(let rows): .services(free(rows))
    case .indicators(let rows): .indicators(free(rows))
    case .fields(let rows): .fields(free(rows))
    case .achievementDates(let rows): .achievementDates(free(rows))
    case .organisations(let rows): .organisations(free(rows))
    case .participation(let rows): .participation(free(rows))
    case .parameters(let rows): .parameters(free(rows))
    case .listSizes(let rows): .listSizes(free(rows))
    case .prevalence(let rows): .prevalence(free(rows))
    case .achievedPoints(let rows): .achievedPoints(free(rows))
    case .publishedFigures(let rows): .publishedFigures(free(rows))
    // A decision is known by its id, and was taken in for good.
    case .relationships, .decisions, .participationDecisions, .userDecisions: nil
    }
  }

  private mutating func free<Row: TableRow>(_ rows: [Placed<Row>]) -> [Placed<Row>] {
    let stands = seen[Row.layout.name] ?? []
    var keys: Set<[String]> = []
    var left: [Placed<Row>] = []
    for placed in rows {
      let key = placed.row.keyCells
      if stands.contains(key) { continue }
      keys.insert(key)
      left.append(placed)
    }
    seen[Row.layout.name] = stands.union(keys)
    return left
  }

  /// Whether no other list covers anything that a list covers: lists are taken whole.
  private mutating func isFree(_ rows: [Placed<RelationshipRow>], at place: Place) -> Bool {
    let list = RelationshipList(rows.map(\.row), at: place)
    let isFree = !lists.contains { other in
      list.rows.contains(where: other.covers) || other.rows.contains(where: list.covers)
    }
    lists.append(list)
    return isFree
  }
}

extension IntakeItem {
  /// The same item with a part of its rows.
  fileprivate func with(_ content: IntakeContent) -> IntakeItem {
    IntakeItem(
      place: place,
      content: content,
      evidence: evidence,
      summary: summary,
      findings: findings,
      recordCount: recordCount,
      bytes: bytes
    )
  }
}
