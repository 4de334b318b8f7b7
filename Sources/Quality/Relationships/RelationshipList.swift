public import Findings

/// One list of relationships, and what it covers: its networks, and all those of their commissioners.
public struct RelationshipList: Sendable {
  /// Its rows.
  public let rows: [RelationshipRow]
  /// The place of its file.
  public let file: Place
  private let networks: Set<ODSCode>
  private let commissioners: Set<ODSCode>

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - rows: Its rows.
  ///   - file: The place of its file.
  public init(_ rows: [RelationshipRow], at file: Place) {
    self.rows = rows
    self.file = file
    networks = Set(rows.map(\.network))
    commissioners = Set(rows.compactMap(\.networkCommissioner))
  }

  /// Whether the list says what holds in place of a row.
  public func covers(_ row: RelationshipRow) -> Bool {
    networks.contains(row.network)
      || row.networkCommissioner.map(commissioners.contains) ?? false
  }

  /// The rows that are in one of two lists and not in the other, although both cover them, in order.
  func contradictions(of other: RelationshipList) -> [RelationshipRow] {
    Set(rows.filter(other.covers)).symmetricDifference(other.rows.filter(covers)).sorted()
  }
}
