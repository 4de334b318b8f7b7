import Book
import Dispatch
import Findings
import Intake
import Quality
import Reconciliation
import Synchronization

extension IngestRun {
  /// Compares every part that the extracts cover, two at a time.
  mutating func takeExtracts(
    _ extracts: [ExtractDelivery],
    into publication: Publication?
  ) throws {
    guard !extracts.isEmpty else { return }
    let ranked = try nameFields(of: extracts)
    let keys = Set(extracts.flatMap(\.partKeys)).sorted()
    sayUndefined(keys, extracts)
    let services = Dictionary(
      uniqueKeysWithValues: Set(keys.map(\.service)).map {
        ($0, ServiceFields($0, of: run.state.fields))
      }
    )
    let known = run.state.knownOrganisations
    let run = run
    let results = Mutex<[Int: Result<PartResult, any Error>]>([:])
    let next = Atomic<Int>(0)
    let workers = min(keys.count, 2)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < keys.count, let fields = services[keys[index].service] else { return }
        let key = keys[index]
        let result = Result { () throws -> PartResult in
          let covering = extracts.indices.filter { extracts[$0].partKeys.contains(key) }
          let readers = try covering.map { number in
            let ranks = ranked[number].map { fields.ranks.rank(of: $0) ?? .max }
            return try extracts[number].reader(of: key, ranks: ranks)
          }
          var part = try PartRun(
            key,
            of: run,
            fields: fields,
            known: known,
            isCutShort: covering.contains { extracts[$0].isCutShort },
            publication: publication
          )
          return try part.run(try DeliveryReader(readers))
        }
        results.withLock { $0[index] = result }
      }
    }
    let done = results.withLock { $0 }
    for index in keys.indices {
      if let result = try done[index]?.get() { note(result, extracts) }
    }
  }

  /// Gives every field of the extracts the short name that the book has for it.
  ///
  /// - Returns: For each extract the short names of its fields, by number.
  private mutating func nameFields(of extracts: [ExtractDelivery]) throws -> [[FieldID]] {
    var allocator = FieldAllocator(run.state.fields)
    var named: [[FieldID]] = []
    for extract in extracts {
      var identifiers: [FieldID] = []
      for field in extract.fields {
        guard let service = ServiceCode(field.service),
          let indicator = IndicatorCode(field.indicator)
        else { preconditionFailure("the extract's reader lets only usable codes through") }
        let before = allocator.invented.count
        let row = allocator.field(service, indicator, named: field.name)
        identifiers.append(row.field)
        if allocator.invented.count > before, run.state.definitions[service] != nil {
          log.report(
            Finding(
              .fieldUnmapped,
              "\(indicator) \"\(field.name.prefix(80))\" has \(field.rows) rows and no mapping; "
                + "it is kept as \(row.field)",
              at: extract.place,
              subject: "\(service) \(row.field)"
            )
          )
        }
      }
      named.append(identifiers)
    }
    run.state.fields = (run.state.fields + allocator.invented).sorted()
    return named
  }

  private mutating func sayUndefined(_ keys: [PartKey], _ extracts: [ExtractDelivery]) {
    let definitions = run.state.definitions
    for service in Set(keys.map(\.service)).sorted() where definitions[service] == nil {
      guard let place = extracts.first?.place else { return }
      log.report(
        Finding(
          .serviceUndefined,
          "\(service) has no definition; its values are kept and count for nothing",
          at: place,
          subject: "service \(service)"
        )
      )
    }
    for key in keys {
      guard let service = definitions[key.service], let place = extracts.first?.place,
        !service.achievementDates.contains(where: { $0.achievementDate == key.achievementDate })
      else { continue }
      log.report(
        Finding(
          .achievementDateUndefined,
          "\(key.service) has no achievement date \(key.achievementDate)",
          at: place,
          subject: "\(key.service) \(key.achievementDate)"
        )
      )
    }
  }

  private mutating func note(_ result: PartResult, _ extracts: [ExtractDelivery]) {
    parts.append(result)
    guard let place = extracts.first(where: { $0.partKeys.contains(result.key) })?.place else {
      return
    }
    let key = "\(result.key.service) \(result.key.achievementDate)"
    for organisation in result.unknown {
      log.report(
        Finding(
          .organisationUnknown,
          "\(organisation) is in no table of organisations or relationships",
          at: place,
          subject: "\(organisation) \(key)"
        )
      )
    }
    for organisation in result.absent {
      log.report(
        Finding(
          .organisationAbsent,
          "\(organisation) has values in the book for \(result.key.achievementDate) and none in "
            + "the extract",
          at: place,
          subject: "\(organisation) \(key)"
        )
      )
    }
  }
}
