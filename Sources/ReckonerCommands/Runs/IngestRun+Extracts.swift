import Book
import Dispatch
import Findings
import Intake
import Quality
import Reconciliation

extension IngestRun {
  /// Compares every part that the extracts cover, two at a time.
  mutating func takeExtracts(
    _ extracts: [ExtractDelivery],
    in context: DeclarationContext,
    into publication: Publication?
  ) throws {
    guard !extracts.isEmpty else { return }
    let ranked = try nameFields(of: extracts)
    let keys = Set(extracts.flatMap(\.partKeys)).sorted()
    sayUndefined(keys, extracts)
    let job = PartJob(
      run: run,
      extracts: extracts,
      names: ranked,
      known: run.state.knownOrganisations,
      context: context,
      definitions: run.state.definitions,
      spells: run.state.relationships.map(\.spell),
      publication: publication
    )
    let queue = PartQueue(keys)
    // As many as there are cores on the machines that this is meant for.
    DispatchQueue.concurrentPerform(iterations: min(keys.count, 2)) { _ in queue.work(job) }
    for result in try queue.results() { note(result, extracts) }
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
    log.merge(result.findings)
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
