import Book
import Findings
import Intake
import Quality
import Reports

/// What every part of a run needs.
struct PartJob: Sendable {
  /// The run.
  let run: BookRun
  /// The extracts of the delivery.
  let extracts: [ExtractDelivery]
  /// For each extract the short names of its fields, by number; `nil` where no row has the field.
  let names: [[FieldID?]]
  /// The organisations that are known.
  let known: Set<ODSCode>
  /// The facts, memberships among them.
  let context: DeclarationContext
  /// The definitions.
  let definitions: Definitions
  /// The relationships.
  let spells: [Spell]
  /// Where changed parts are written; `nil` for a dry run.
  let publication: Publication?

  /// Works on one part.
  func result(_ key: PartKey) -> Result<PartResult, any Error> {
    do {
      return .success(try part(key))
    } catch {
      return .failure(error)
    }
  }

  private func part(_ key: PartKey) throws -> PartResult {
    let fields = ServiceFields(key.service, of: run.state.fields)
    var readers: [ExtractPartReader] = []
    var isCutShort = false
    var places: [Place] = []
    for (number, extract) in extracts.enumerated() where extract.partKeys.contains(key) {
      places.append(extract.place)
      let ranks = names[number].map { $0.flatMap { fields.ranks.rank(of: $0) } ?? .max }
      readers.append(try extract.reader(of: key, ranks: ranks))
      isCutShort = isCutShort || extract.isCutShort
    }
    let service = definitions[key.service]
    var sums: NetworkSums?
    if service?.row.level == .network {
      sums = NetworkSums(
        Membership(spells, on: key.achievementDate),
        isOfPractices: fields.rows.map { field in
          service?.indicator(field.indicator).map { $0.level == .practice } ?? false
        }
      )
    }
    let isPaymentDate = service?.paymentDates.contains(key.achievementDate) ?? false
    var part = try PartRun(
      key,
      of: run,
      fields: fields,
      known: known,
      place: places.first ?? Place(source: ""),
      isOneFile: places.count == 1,
      isCutShort: isCutShort,
      keepsPayments: isPaymentDate,
      changes: ChangedValues(key, run.state.declarations, in: context),
      sums: sums,
      publication: publication
    )
    var result = try part.run(try DeliveryReader(readers))
    if !result.differingTotals.isEmpty {
      result.totals = try explain(result.differingTotals, of: key, fields)
    }
    return result
  }

  /// Compares the totals of some networks practice by practice, with a second look at the part.
  private func explain(
    _ differing: [(network: ODSCode, official: [(field: UInt32, value: Int64)])],
    of key: PartKey,
    _ fields: ServiceFields
  ) throws -> [NetworkTotals] {
    let membership = Membership(spells, on: key.achievementDate)
    let wanted = Set(differing.flatMap { $0.official.map(\.field) })
    var values: [ODSCode: [FieldID: AchievementValue]] = [:]
    var readers: [ExtractPartReader] = []
    for (number, extract) in extracts.enumerated() where extract.partKeys.contains(key) {
      let ranks = names[number].map { $0.flatMap { fields.ranks.rank(of: $0) } ?? .max }
      readers.append(try extract.reader(of: key, ranks: ranks))
    }
    var delivery = try DeliveryReader(readers)
    while let delivered = try delivery.next() {
      for row in delivered.rows where row.isLast && wanted.contains(row.field) {
        let field = fields.ranks.identifiers[Int(row.field)]
        values[delivered.organisation, default: [:]][field] = row.value.value
      }
    }
    return differing.map { network, official in
      let members = membership.members(of: network)
      let commissioner = context.commissioner(of: network)
      let neighbours = values.keys.filter {
        commissioner != nil && context.commissioner(of: $0) == commissioner
      }
      let past = spells.filter { $0.network == network }.map(\.practice)
      let candidates =
        Set(past).sorted() + neighbours.filter { !past.contains($0) }.sorted()
      let comparison = NetworkTotalComparison(
        official: Dictionary(
          uniqueKeysWithValues: official.map {
            (fields.ranks.identifiers[Int($0.field)], AchievementValue.number($0.value))
          }
        ),
        members: members,
        candidates: candidates
      ) { values[$0]?[$1] }
      return NetworkTotals(key: key, network: network, comparison: comparison)
    }
  }
}
