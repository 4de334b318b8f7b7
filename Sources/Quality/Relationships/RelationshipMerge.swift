public import Findings

/// Newer relationships put over those of the book, as far as they cover them.
///
/// A file covers the commissioners of the networks in it. Codes of commissioners change when they
/// merge, so a spell of the book is covered also where the file has its network.
public struct RelationshipMerge: Sendable {
  /// How many spells of a covered commissioner may go before the file is refused.
  public struct ShrinkLimit: Hashable, Sendable {
    /// The part that may go, above the line.
    public let part: Int
    /// The part that may go, below the line.
    public let whole: Int

    /// Up to `part` in `whole` spells may go.
    public init(part: Int, whole: Int) {
      precondition(part >= 0 && whole > 0, "A limit is a fraction from 0 up")
      self.part = part
      self.whole = whole
    }

    /// Up to a third of the spells may go.
    public static let third = ShrinkLimit(part: 1, whole: 3)

    /// Whether more went than may go.
    func isPassed(from old: Int, to new: Int) -> Bool {
      (old - new) * whole > old * part
    }
  }

  /// All rows that hold now, in order.
  public let rows: [RelationshipRow]
  /// The rows of the book that the file does not cover, kept as they are, in order.
  public let kept: [RelationshipRow]
  /// The commissioners that the file covers, in order.
  public let commissioners: [ODSCode]
  /// The commissioners of which too many spells are gone; the file is to be refused if there are any.
  public let findings: [Finding]

  /// Merges.
  ///
  /// - Parameters:
  ///   - book: The rows of the book.
  ///   - delivered: The rows of the file; of two with one key the first in order stands.
  ///   - file: The place of the file, for findings about what it lacks.
  ///   - limit: How many spells of a covered commissioner may go.
  public init(
    book: [RelationshipRow],
    delivered: [RelationshipRow],
    file: Place,
    limit: ShrinkLimit = .third
  ) {
    let delivered = delivered.sorted()
    var commissionerOfNetwork: [ODSCode: ODSCode?] = [:]
    for row in delivered {
      let known = commissionerOfNetwork[row.network] ?? nil
      commissionerOfNetwork.updateValue(known ?? row.networkCommissioner, forKey: row.network)
    }
    let commissioners = Set(delivered.compactMap(\.networkCommissioner))

    /// The commissioner that a row of the book is counted under; `nil` if it is not covered.
    func owner(_ row: RelationshipRow) -> ODSCode? {
      if let commissioner = commissionerOfNetwork[row.network] {
        return commissioner ?? row.network
      }
      return row.networkCommissioner.flatMap { commissioners.contains($0) ? $0 : nil }
    }

    var before: [ODSCode: Int] = [:]
    var kept: [RelationshipRow] = []
    for row in book.sorted() {
      if let owner = owner(row) { before[owner, default: 0] += 1 } else { kept.append(row) }
    }
    var byKey: [Spell.Key: RelationshipRow] = [:]
    for row in delivered where byKey[row.spell.key] == nil { byKey[row.spell.key] = row }
    var after: [ODSCode: Int] = [:]
    for row in byKey.values { if let owner = owner(row) { after[owner, default: 0] += 1 } }

    self.rows = (kept + byKey.values).sorted()
    self.kept = kept
    self.commissioners = commissioners.sorted()
    self.findings = before.keys.sorted().compactMap { owner in
      let (old, new) = (before[owner] ?? 0, after[owner] ?? 0)
      guard limit.isPassed(from: old, to: new) else { return nil }
      return .relationshipsShrank(owner, from: old, to: new, at: file)
    }
  }
}
