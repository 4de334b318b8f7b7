import Book
import Findings
import Intake
import Quality
import Reconciliation

/// What every part of a run needs.
struct PartJob: Sendable {
  /// The run.
  let run: BookRun
  /// The extracts of the delivery.
  let extracts: [ExtractDelivery]
  /// What sentences call the file of each extract.
  let files: [String]
  /// For each extract the short names of its fields, by number; `nil` where no row has the field.
  let names: [[FieldID?]]
  /// The files of extracts that are in effect already: what only later ones have is not gone.
  let repeated: Set<String>
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
  func result(_ key: PartKey) -> Result<PartOutcome, any Error> {
    do {
      return .success(try part(key))
    } catch {
      return .failure(error)
    }
  }

  private func part(_ key: PartKey) throws -> PartOutcome {
    let service = definitions[key.service]
    let fields = ServiceFields(key.service, of: run.state.fields, by: service)
    let covering = extracts.filter { $0.partKeys.contains(key) }
    // A part that no extract has is only brought up to date; nothing in it is gone.
    let isCutShort =
      covering.isEmpty
      || covering.contains {
        $0.isCutShort || $0.rejects.hasUnknownOrganisation || repeated.contains($0.place.source)
      }
    let incomplete = extracts.map { $0.rejects.organisations(on: key.achievementDate) }
    let comparison = PartComparison(
      fields: fields,
      known: known,
      places: covering.isEmpty ? [Place(source: "")] : covering.map(\.place),
      isCutShort: isCutShort,
      incomplete: incomplete.reduce(into: []) { $0.formUnion($1) },
      asked: PartAsked(run.state.declarations.asks.values, of: key),
      keepsPayments: service?.paymentDates.contains(key.achievementDate) ?? false,
      changes: ChangedValues(key, run.state.declarations, in: context),
      sums: NetworkSums(
        key,
        fields: fields,
        definition: service,
        spells: spells,
        state: run.state.declarations,
        context: context
      ),
      keeping: DeliveryReading.keptFindings
    )
    var part = try PartRun(
      key,
      of: run,
      fields: fields,
      by: comparison,
      into: publication
    )
    let (compared, sums) = try part.run(try delivery(key, fields))
    var outcome = compared
    if let sums {
      // Which networks differ is known only now, and their practices' values are not kept.
      var explanation = NetworkExplanation(
        of: sums,
        key,
        fields: fields.ranks,
        spells: spells,
        context: context
      )
      var merged = try MergedPart(
        key,
        of: run,
        fields: fields,
        delivery: try delivery(key, fields),
        isCutShort: isCutShort
      )
      while let rows = try merged.next() { explanation.take(rows) }
      outcome.totals = explanation.totals
    }
    return outcome
  }

  /// The part in all extracts, from its beginning.
  private func delivery(_ key: PartKey, _ fields: ServiceFields) throws -> DeliveryReader {
    var readers: [ExtractPartReader] = []
    var names: [String] = []
    for (number, extract) in extracts.enumerated() where extract.partKeys.contains(key) {
      let ranks = self.names[number].map { $0.flatMap { fields.ranks.rank(of: $0) } ?? .max }
      readers.append(try extract.reader(of: key, ranks: ranks))
      names.append(files[number])
    }
    return try DeliveryReader(readers, named: names)
  }
}
