public import Findings

extension Rule {
  /// NET016: two lists of relationships in one delivery contradict each other.
  public static let listsContradict = Rule(
    id: "NET016",
    severity: .error,
    title: "Two lists of relationships in one delivery contradict each other",
    why: "Both cover the same networks, and nothing in them says which is the newer one; the order "
      + "of their names must not decide who is a member.",
    remedy: "Give the newer one alone, or the older one first and the newer one in a later run.",
    bad: "reckoner ingest book relationships-june.csv relationships-may.csv",
    good: "reckoner ingest book relationships-june.csv"
  )
}

extension RelationshipList {
  /// What two lists of one delivery say otherwise of what both cover; `nil` where they agree.
  ///
  /// - Parameter other: A list that was read before this one.
  /// - Returns: One finding for all that differs.
  public func contradiction(of other: RelationshipList) -> Finding? {
    let rows = contradictions(of: other)
    guard let first = rows.first else { return nil }
    let more = Set(rows.map(\.network)).count - 1
    let others = more == 0 ? "" : " and of \(more) more network\(more == 1 ? "" : "s")"
    return Finding(
      .listsContradict,
      "Another list of the delivery says otherwise of network \(first.network)\(others); they "
        + "differ first in practice \(first.practice) from \(first.start)",
      at: file,
      counterpart: other.file,
      subject: "network \(first.network)"
    )
  }
}
