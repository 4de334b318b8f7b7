import Quality

/// Adds a part's values up to their networks while it is read, and compares with CQRS's totals.
struct NetworkSums: Sendable {
  private let networks: [ODSCode: Int]
  private let networkOfPractice: [ODSCode: Int]
  private let codes: [ODSCode]
  private let isOfPractices: [Bool]
  private var sums: [[Int64]]
  private var official: [[(field: UInt32, value: Int64)]]

  /// Prepares the networks of a membership.
  ///
  /// - Parameters:
  ///   - membership: Membership as at the part's date.
  ///   - isOfPractices: Whether the field of each rank is one that practices have.
  init(_ membership: Membership, isOfPractices: [Bool]) {
    codes = membership.networks
    networks = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    var networkOfPractice: [ODSCode: Int] = [:]
    for (index, network) in codes.enumerated() {
      for practice in membership.members(of: network) where !membership.isContested(practice) {
        networkOfPractice[practice] = index
      }
    }
    self.networkOfPractice = networkOfPractice
    self.isOfPractices = isOfPractices
    sums = Array(repeating: [], count: codes.count)
    official = Array(repeating: [], count: codes.count)
  }

  /// Takes an organisation's rows.
  mutating func add(_ rows: StoredRows) {
    if let network = networks[rows.organisation] {
      for row in rows.rows where isOfPractices[Int(row.field)] {
        if let value = row.value.value.number { official[network].append((row.field, value)) }
      }
    } else if let network = networkOfPractice[rows.organisation] {
      if sums[network].isEmpty { sums[network] = Array(repeating: 0, count: isOfPractices.count) }
      for row in rows.rows where row.value.raw > 0 {
        sums[network][Int(row.field)] &+= row.value.raw
      }
    }
  }

  /// The networks whose totals are not CQRS's, with CQRS's totals by rank of field.
  var differing: [(network: ODSCode, official: [(field: UInt32, value: Int64)])] {
    codes.indices.compactMap { index in
      let ours = sums[index]
      let differs = official[index].contains { total in
        total.value != (ours.isEmpty ? 0 : ours[Int(total.field)])
      }
      return differs ? (codes[index], official[index]) : nil
    }
  }
}
