import Book
import Dispatch
import Findings
import Intake
import Quality
import Reconciliation

extension Ingestion {
  /// Compares every part that the extracts cover, two at a time.
  mutating func takeExtracts(
    _ extracts: [ExtractDelivery],
    in context: DeclarationContext,
    since before: BookState,
    into publication: Publication?,
    _ goesOn: @escaping @Sendable () throws -> Void
  ) throws {
    let renamed = renamedParts(since: before.fields)
    let redefined = redefinedTickBoxes(since: before)
    guard !extracts.isEmpty || !renamed.isEmpty || !redefined.isEmpty else { return }
    let ranked = try nameFields(of: extracts)
    let covered = Set(extracts.flatMap(\.partKeys))
    sayUndefined(covered.sorted(), extracts)
    sayToCome(extracts)
    sayAbsentDates(covered.sorted(), extracts)
    let keys = covered.union(renamed).sorted()
    let compared = try compare(keys, extracts, named: ranked, in: context, publication, goesOn)
    let carry = CarryRun(run, in: context, into: publication)
    let results = try carry.results(compared, andOf: redefined)
    for finding in results.findings { log.report(finding) }
    for result in results.parts { note(result, extracts) }
  }

  /// The extracts that are in effect already and would change values now.
  ///
  /// Each is compared with the book as it is: usually all of its values were replaced by later ones
  /// or stand. A contradiction within an earlier delivery, say, is none in one of its files alone.
  ///
  /// - Parameters:
  ///   - context: The facts.
  ///   - goesOn: Called before each part; what it throws stops the work.
  /// - Returns: The extracts; they are taken in with the new ones.
  /// - Throws: As the comparing of new ones.
  mutating func repeatsWithEffect(
    in context: DeclarationContext,
    _ goesOn: @escaping @Sendable () throws -> Void
  ) throws -> [ExtractDelivery] {
    var found: [ExtractDelivery] = []
    for extract in repeated {
      // What naming its fields would say and invent is not to be said yet.
      var probe = self
      let named = try probe.nameFields(of: [extract])
      let keys = extract.partKeys
      let parts = try probe.compare(keys, [extract], named: named, in: context, nil, goesOn)
      guard parts.contains(where: \.isChanged) else { continue }
      guard setsAside || extract.rejects.count == 0 else {
        // Its errors were said when it was read.
        isRepeatRefused = true
        continue
      }
      log.report(
        Finding(
          .bundleTakenBefore,
          "not all of its values are in effect any more, so it is taken in again",
          at: extract.place
        )
      )
      takenAgain.insert(extract.place.source)
      found.append(extract)
    }
    return found
  }

  /// Compares parts with the book, two at a time.
  private func compare(
    _ keys: [PartKey],
    _ extracts: [ExtractDelivery],
    named: [[FieldID?]],
    in context: DeclarationContext,
    _ publication: Publication?,
    _ goesOn: @escaping @Sendable () throws -> Void
  ) throws -> [PartOutcome] {
    let job = PartJob(
      run: run,
      extracts: extracts,
      files: extracts.map { names.published($0.place).file },
      names: named,
      repeated: takenAgain,
      known: run.state.knownOrganisations,
      context: context,
      definitions: run.state.definitions,
      spells: run.state.relationships.map(\.spell),
      publication: publication
    )
    let queue = PartQueue(keys, goesOn)
    // As many as there are cores on the machines that this is meant for.
    DispatchQueue.concurrentPerform(iterations: min(keys.count, 2)) { _ in queue.work(job) }
    return try queue.results()
  }

  /// The services of which the book has values and whose tick-boxes are others in this run.
  private func redefinedTickBoxes(since before: BookState) -> Set<ServiceCode> {
    let held = Set(PartFiles.keys(in: run.base).map(\.service))
    let (old, new) = (before.definitions, run.state.definitions)
    return held.filter { service in
      let boxes = new[service].map(TickBox.all) ?? []
      return !boxes.isEmpty && boxes != old[service].map(TickBox.all)
    }
  }

  /// The parts of the book with fields that had no name of their own before this run and have one
  /// now: their values have to come under it.
  private func renamedParts(since fieldsBefore: [FieldRow]) -> [PartKey] {
    let pairs = FieldRenaming.pairs(run.state.fields)
    guard !pairs.isEmpty else { return [] }
    let services = Set(pairs.subtracting(FieldRenaming.pairs(fieldsBefore)).map(\.service))
    guard !services.isEmpty else { return [] }
    return PartFiles.keys(in: run.base).filter { services.contains($0.service) }
  }

  /// Gives every field of the extracts the short name that the book has for it.
  ///
  /// - Returns: For each extract the short names of its fields, by number; `nil` for a field that
  ///   only records have which could not be used.
  private mutating func nameFields(of extracts: [ExtractDelivery]) throws -> [[FieldID?]] {
    var allocator = FieldAllocator(run.state.fields)
    let mapped = Set(run.state.fields.filter { !$0.isInvented }.map(\.service))
    func take(_ field: ExtractField) -> FieldID {
      guard let service = ServiceCode(field.service),
        let indicator = IndicatorCode(field.indicator)
      else { preconditionFailure("the extract's reader lets only usable codes through") }
      return allocator.field(service, indicator, named: field.name).field
    }
    // By name, so that new short names do not depend on the order of the rows.
    let all = extracts.flatMap { extract in extract.fields.map { (field: $0, extract.place) } }
      .sorted { $0.field < $1.field }
    for (field, place) in all where field.rows > 0 {
      let before = allocator.invented.count
      let identifier = take(field)
      guard allocator.invented.count > before, let service = ServiceCode(field.service),
        run.state.definitions[service] != nil || mapped.contains(service)
      else { continue }
      log.report(
        Finding(
          .fieldUnmapped,
          "\(field.indicator) \"\(field.name.prefix(80))\" has \(field.rows) rows and no mapping; "
            + "it is kept as \(identifier)",
          at: place,
          subject: "\(field.service) \(identifier)"
        )
      )
    }
    let named = extracts.map { extract in
      extract.fields.map { $0.rows > 0 ? take($0) : nil }
    }
    run.state.fields = (run.state.fields + allocator.invented).sorted()
    return named
  }

  private mutating func sayUndefined(_ keys: [PartKey], _ extracts: [ExtractDelivery]) {
    let definitions = run.state.definitions
    func place(_ isOf: (PartKey) -> Bool) -> Place? {
      extracts.first { $0.partKeys.contains(where: isOf) }?.place
    }
    for service in Set(keys.map(\.service)).sorted() where definitions[service] == nil {
      guard let place = place({ $0.service == service }) else { continue }
      let near = EditDistance.nearest(
        to: service.text,
        among: definitions.services.map(\.row.service.text)
      )
      ask(
        .serviceUndefined,
        "\(service) has no definition; its values are kept and count for nothing"
          + (near.map { "; did you mean \($0)?" } ?? ""),
        at: place,
        subject: "service \(service)",
        about: AskSubject(rule: Rule.serviceUndefined.id, service: service)
      )
    }
    for key in keys {
      guard let service = definitions[key.service], let place = place({ $0 == key }),
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

  /// Says which files have submissions of days that are still to come.
  ///
  /// Days are compared, because the submissions' hours are those of the sender's clock.
  private mutating func sayToCome(_ extracts: [ExtractDelivery]) {
    let day = run.moment.date
    for extract in extracts {
      guard let later = extract.submissions(after: day) else { continue }
      var place = extract.place
      place.line = later.line
      ask(
        .submissionToCome,
        "\(Wording.count(later.rows, "row")) submitted after \(day), the day of this run; "
          + "the latest on \(later.latest)",
        at: place,
        about: AskSubject(
          rule: Rule.submissionToCome.id,
          service: extract.partKeys.first?.service,
          text: "submitted up to \(later.latest)"
        ),
        count: later.rows
      )
    }
  }

  /// Says which payment dates of the book a delivery passes over that has others of the service.
  private mutating func sayAbsentDates(_ keys: [PartKey], _ extracts: [ExtractDelivery]) {
    let held = PartFiles.keys(in: run.base)
    let definitions = run.state.definitions
    for service in Set(keys.map(\.service)).sorted() {
      let covering = extracts.filter { $0.partKeys.contains { $0.service == service } }
      guard let place = covering.first?.place,
        !covering.contains(where: { $0.isCutShort || takenAgain.contains($0.place.source) })
      else { continue }
      let covered = keys.filter { $0.service == service }.map(\.achievementDate)
      let dates = held.filter { $0.service == service }.map(\.achievementDate).sorted()
      for date in dates where !covered.contains(date) {
        let isPaid = definitions[service].map { $0.paymentDates.contains(date) } ?? true
        let isLast = date == dates.last
        guard isPaid, covered.contains(where: { $0 < date }),
          isLast || covered.contains(where: { $0 > date })
        else { continue }
        ask(
          .achievementDateAbsent,
          "the book has values of \(service) as at \(date) and the extract, which has other "
            + "dates of it, none",
          at: place,
          subject: "\(service) \(date)",
          about: AskSubject(
            rule: Rule.achievementDateAbsent.id,
            service: service,
            achievementDate: date
          )
        )
      }
    }
  }

  private mutating func note(_ result: PartOutcome, _ extracts: [ExtractDelivery]) {
    parts.append(result)
    log.merge(result.findings)
    let covering = extracts.filter { $0.partKeys.contains(result.key) }
    guard let place = covering.first?.place else { return }
    for totals in result.totals {
      guard
        let finding = totals.comparison.finding(
          network: totals.network,
          in: totals.key,
          at: place
        )
      else { continue }
      log.report(finding)
    }
    let (service, date) = (result.key.service, result.key.achievementDate)
    for (organisation, file) in zip(result.unknown, result.filesOfUnknown) {
      ask(
        .organisationUnknown,
        "\(organisation) is in no table of organisations or relationships",
        at: covering[file].place,
        subject: "\(organisation) \(service) \(date)",
        about: AskSubject(
          rule: Rule.organisationUnknown.id,
          service: service,
          organisation: organisation
        )
      )
    }
    for organisation in result.absent {
      ask(
        .organisationAbsent,
        "\(organisation) has values in the book for \(date) and none in the extract",
        at: place,
        subject: "\(organisation) \(service) \(date)",
        about: AskSubject(
          rule: Rule.organisationAbsent.id,
          service: service,
          achievementDate: date,
          organisation: organisation
        )
      )
    }
    draftAsks(of: result, in: covering)
  }
}

extension ExtractField {
  /// By service, indicator and name, each by its bytes.
  fileprivate static func < (left: Self, right: Self) -> Bool {
    if left.service != right.service {
      return left.service.utf8.lexicographicallyPrecedes(right.service.utf8)
    }
    if left.indicator != right.indicator {
      return left.indicator.utf8.lexicographicallyPrecedes(right.indicator.utf8)
    }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
