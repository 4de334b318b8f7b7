public import Quality

/// Adds a part's values up to their networks while it is read, and compares with CQRS's totals.
///
/// A practice that is in several networks on the day counts in none of them, unless all but one
/// have left it out.
public struct NetworkSums: Sendable {
  /// CQRS's totals of a network that are not ours, by rank of field.
  struct Differing: Sendable {
    let network: ODSCode
    let official: [(field: UInt32, value: Int64)]
    /// Our sums of the same fields; `nil` where the members' values cannot be added up.
    let ours: [Int64?]
  }

  /// A sum in which there is a Yes or No, or which is more than a number can hold.
  private static let notAddable: Int64 = -1

  private let membership: Membership
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
  ///   - isLeftOut: Whether a person said that a network does not count a practice.
  public init(
    _ membership: Membership,
    isOfPractices: [Bool],
    isLeftOut: (_ practice: ODSCode, _ network: ODSCode) -> Bool
  ) {
    self.membership = membership
    codes = membership.networks
    let networks = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    self.networks = networks
    var networkOfPractice: [ODSCode: Int] = [:]
    for practice in membership.practices {
      switch membership.network(of: practice) {
      case .noNetwork: break
      case .network(let network): networkOfPractice[practice] = networks[network]
      case .several(let several):
        let counting = several.filter { !isLeftOut(practice, $0) }
        if counting.count == 1 { networkOfPractice[practice] = networks[counting[0]] }
      }
    }
    self.networkOfPractice = networkOfPractice
    self.isOfPractices = isOfPractices
    sums = Array(repeating: [], count: codes.count)
    official = Array(repeating: [], count: codes.count)
  }

  /// Prepares the networks of a part.
  ///
  /// `nil` for a service that is not one of networks: there is nothing to add up.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - fields: The fields of its service.
  ///   - definition: The service; `nil` for one that is not defined.
  ///   - spells: The relationships.
  ///   - state: The declarations, which know whom a person left out.
  public init?(
    _ key: PartKey,
    fields: ServiceFields,
    definition: ServiceDefinition?,
    spells: [Spell],
    state: DeclarationState
  ) {
    guard let definition, definition.row.level == .network else { return nil }
    self.init(
      Membership(spells, on: key.achievementDate),
      isOfPractices: fields.rows.map { field in
        definition.indicator(field.indicator).map { $0.level == .practice } ?? false
      },
      isLeftOut: { practice, network in
        state.isLeftOut(
          practice,
          of: DeclarationKey(
            service: key.service,
            achievementDate: key.achievementDate,
            organisation: network
          )
        )
      }
    )
  }

  /// Takes an organisation's rows, as the book shall hold them.
  public mutating func add(_ rows: StoredRows) {
    if let network = networks[rows.organisation] {
      for row in rows.rows where isOfPractices[Int(row.field)] {
        if let value = row.value.value.number { official[network].append((row.field, value)) }
      }
    } else if let network = networkOfPractice[rows.organisation] {
      if sums[network].isEmpty { sums[network] = Array(repeating: 0, count: isOfPractices.count) }
      for row in rows.rows where row.value.raw != 0 && !row.value.isBlank {
        let sum = sums[network][Int(row.field)]
        let (next, isTooLarge) = sum.addingReportingOverflow(row.value.raw)
        sums[network][Int(row.field)] =
          sum < 0 || row.value.raw < 0 || isTooLarge ? Self.notAddable : next
      }
    }
  }

  /// The members of a network that are counted in it, in order of their codes.
  public func members(of network: ODSCode) -> [ODSCode] {
    guard let index = networks[network] else { return [] }
    return membership.members(of: network).filter { networkOfPractice[$0] == index }
  }

  /// Whether any network's total is not CQRS's.
  public var differ: Bool { !differing.isEmpty }

  /// The networks whose totals are not CQRS's.
  var differing: [Differing] {
    codes.indices.compactMap { index in
      let sums = sums[index]
      let ours = official[index].map { total -> Int64? in
        let sum = sums.isEmpty ? 0 : sums[Int(total.field)]
        return sum == Self.notAddable ? nil : sum
      }
      let differs = zip(official[index], ours).contains { total, sum in
        sum.map { $0 != total.value } ?? false
      }
      return differs
        ? Differing(network: codes[index], official: official[index], ours: ours) : nil
    }
  }
}
