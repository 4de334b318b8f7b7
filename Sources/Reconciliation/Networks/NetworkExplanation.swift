public import Quality

/// Compares the totals of the networks that differ, practice by practice, while a part is read once
/// more; it keeps no values but the sums.
public struct NetworkExplanation: Sendable {
  private struct Place: Sendable {
    let network: Int
    let relation: NetworkTotalComparison.Relation
  }

  private let key: PartKey
  private let fields: PartFields
  private let context: DeclarationContext
  private let codes: [ODSCode]
  private var comparisons: [NetworkTotalComparison]
  /// The networks that a practice has or had to do with.
  private var places: [ODSCode: [Place]] = [:]
  private var ofCommissioner: [ODSCode: [Int]] = [:]

  /// Prepares the networks.
  ///
  /// - Parameters:
  ///   - sums: Where the totals that differ were added up.
  ///   - key: The part.
  ///   - fields: The ranks of the part's fields.
  ///   - spells: The relationships.
  ///   - context: The facts.
  public init(
    of sums: NetworkSums,
    _ key: PartKey,
    fields: PartFields,
    spells: [Spell],
    context: DeclarationContext
  ) {
    let differing = sums.differing
    self.key = key
    self.fields = fields
    self.context = context
    codes = differing.map(\.network)
    comparisons = differing.map { totals in
      var official: [FieldID: Int64] = [:]
      var ours: [FieldID: Int64] = [:]
      for (total, sum) in zip(totals.official, totals.ours) {
        let field = fields.identifiers[Int(total.field)]
        official[field] = total.value
        ours[field] = sum
      }
      return NetworkTotalComparison(
        official: official,
        ours: ours,
        members: sums.members(of: totals.network)
      )
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    for (number, network) in codes.enumerated() {
      for practice in sums.members(of: network) {
        places[practice, default: []].append(Place(network: number, relation: .member))
      }
      if let commissioner = context.commissioner(of: network) {
        ofCommissioner[commissioner, default: []].append(number)
      }
    }
    for spell in spells {
      guard let number = numbers[spell.network] else { continue }
      let known = places[spell.practice]?.firstIndex { $0.network == number }
      if spell.contains(key.achievementDate) {
        guard known.map({ places[spell.practice]?[$0].relation == .former }) ?? true else {
          continue
        }
        if let known { places[spell.practice]?.remove(at: known) }
        places[spell.practice, default: []].append(Place(network: number, relation: .contested))
      } else if known == nil {
        places[spell.practice, default: []].append(Place(network: number, relation: .former))
      }
    }
  }

  /// Takes an organisation's rows, as the book shall hold them.
  public mutating func take(_ rows: StoredRows) {
    guard !context.isNetwork(rows.organisation) else { return }
    let own = places[rows.organisation] ?? []
    for place in own { compare(rows, place.network, as: place.relation) }
    guard let commissioner = context.commissioner(of: rows.organisation) else { return }
    for network in ofCommissioner[commissioner] ?? []
    where !own.contains(where: { $0.network == network }) {
      compare(rows, network, as: .neighbour)
    }
  }

  private mutating func compare(
    _ rows: StoredRows,
    _ network: Int,
    as relation: NetworkTotalComparison.Relation
  ) {
    let (fields, rows, organisation) = (fields, rows.rows, rows.organisation)
    comparisons[network].take(organisation, as: relation) { field in
      guard let rank = fields.rank(of: field) else { return nil }
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].field < rank { low = middle + 1 } else { high = middle }
      }
      return low < rows.count && rows[low].field == rank ? rows[low].value.value : nil
    }
  }

  /// The comparisons, by network.
  public var totals: [NetworkTotals] {
    zip(codes, comparisons).map { NetworkTotals(key: key, network: $0, comparison: $1) }
  }
}
