import Book
import Findings
import Quality
import Reconciliation

/// Carries answers to tick-boxes forward, once all parts of a run were compared.
///
/// The only place where the parts of a service look at each other: a fold over the few values that
/// tick-boxes are. A part in which an answer changes by it is written once more.
struct CarryRun {
  /// What the parts came to, and what is to be said of them.
  struct Results {
    /// The parts, in order; those that no extract has among them, if an answer in them changed.
    var parts: [PartOutcome]
    /// What is to be said.
    var findings: [Finding] = []
  }

  private let run: BookRun
  private let context: DeclarationContext
  private let definitions: Definitions
  private let publication: Publication?

  /// Starts on a run.
  ///
  /// - Parameters:
  ///   - run: The run; its base version holds the parts that no extract has.
  ///   - context: The facts.
  ///   - publication: Where changed parts are written; `nil` for a dry run.
  init(_ run: BookRun, in context: DeclarationContext, into publication: Publication?) {
    self.run = run
    self.context = context
    self.publication = publication
    definitions = run.state.definitions
  }

  /// What the parts come to with the answers that are carried into them.
  ///
  /// - Parameters:
  ///   - parts: What the parts came to.
  ///   - services: Services that are looked at although no part of them was compared.
  /// - Returns: The same with the answers.
  /// - Throws: A `Failure` where the book cannot be read or written.
  func results(_ parts: [PartOutcome], andOf services: Set<ServiceCode> = []) throws -> Results {
    var results = Results(parts: parts)
    for service in Set(parts.map(\.key.service)).union(services).sorted() {
      guard let definition = definitions[service] else { continue }
      let boxes = TickBox.all(of: definition)
      guard !boxes.isEmpty else { continue }
      try carry(definition, boxes, &results)
    }
    results.parts.sort { $0.key < $1.key }
    return results
  }

  private func carry(
    _ definition: ServiceDefinition,
    _ boxes: [TickBox],
    _ results: inout Results
  ) throws {
    let service = definition.row.service
    let fields = ServiceFields(service, of: run.state.fields, by: definition)
    let came = results.parts.filter { $0.key.service == service }
    let held = PartFiles.keys(in: run.base).filter { $0.service == service }
    var answers: [CalendarDate: CarryForward.Answers] = [:]
    for part in came where part.isChanged || held.contains(part.key) {
      answers[part.key.achievementDate] = part.answers
    }
    for key in held where answers[key.achievementDate] == nil {
      answers[key.achievementDate] = try storedAnswers(key, fields)
    }
    let state = run.state.declarations
    let isOfNetworks = definition.row.level == .network
    let carried = CarryForward(
      of: boxes,
      on: answers.keys,
      answers: answers,
      providers: context.participants(in: service).filter {
        context.isNetwork($0) == isOfNetworks
      },
      isDeclared: { organisation, date in
        let key = DeclarationKey(
          service: service,
          achievementDate: date,
          organisation: organisation
        )
        return state.isDeclared(key, in: context)
      }
    )
    for (date, changes) in carried.changes.sorted(by: { $0.key < $1.key }) {
      let key = PartKey(service: service, achievementDate: date)
      let index: Int
      if let known = results.parts.firstIndex(where: { $0.key == key }) {
        index = known
      } else {
        index = results.parts.count
        results.parts.append(try untouched(key))
      }
      try take(changes, fields, into: &results.parts[index])
    }
    let answering = Dictionary(came.map { ($0.key.achievementDate, $0.answering) }) { $1 }
    for held in carried.held {
      // Said when the answer comes, and not with every extract after it.
      guard let from = held.change.from,
        answering[from]?.contains(held.change.organisation) ?? false
      else { continue }
      results.findings.append(Finding(held, of: service, by: run.stamp))
    }
  }

  private func storedAnswers(
    _ key: PartKey,
    _ fields: ServiceFields
  ) throws -> CarryForward.Answers {
    var answers: CarryForward.Answers = [:]
    var reader = try StoredPartReader(key, in: run.base, of: run.book, fields: fields.ranks)
    while let rows = try reader.next() {
      for rank in fields.tickBoxes {
        guard let row = rows.row(of: rank) else { continue }
        answers[rows.organisation, default: [:]][fields.ranks.identifiers[Int(rank)]] =
          StoredAnswer(row.value, rows.submissions[Int(row.submission)])
      }
    }
    return answers
  }

  /// A part that no extract has, as the book holds it.
  private func untouched(_ key: PartKey) throws -> PartOutcome {
    let fields = ServiceFields(key.service, of: run.state.fields)
    var part = PartOutcome(key: key, fields: fields.rows)
    part.changes = ChangedValues(key, run.state.declarations, in: context)
    if definitions[key.service]?.paymentDates.contains(key.achievementDate) ?? false {
      part.payments = try run.paymentValues(key.service, key.achievementDate)
    }
    return part
  }

  private func take(
    _ changes: [CarryForward.Change],
    _ fields: ServiceFields,
    into part: inout PartOutcome
  ) throws {
    let merge = AnswerMerge(changes, fields: fields.ranks)
    for difference in merge.differences {
      part.counts.add(difference.outcome)
      part.differences.append(difference)
    }
    let isPaymentDate =
      definitions[part.key.service]?.paymentDates.contains(part.key.achievementDate) ?? false
    for change in changes {
      guard let rank = fields.ranks.rank(of: change.field), fields.isPayment[Int(rank)] else {
        continue
      }
      if isPaymentDate {
        part.payments[change.organisation, change.field] = change.after.value.value
        part.payments.note(change.after.submission.kind, of: change.organisation, change.field)
      }
      part.changes?.revise(
        ValueChange(
          organisation: change.organisation,
          service: part.key.service,
          achievementDate: part.key.achievementDate,
          field: change.field,
          old: change.before?.value.value,
          new: change.after.value.value,
          submission: change.after.submission
        )
      )
    }
    part.isChanged = true
    if let publication { try write(merge, part.key, fields, into: publication) }
  }

  /// Writes a part once more, with the answers.
  private func write(
    _ merge: AnswerMerge,
    _ key: PartKey,
    _ fields: ServiceFields,
    into publication: Publication
  ) throws {
    let files = PartFiles(key)
    var reader = try StoredPartReader(key, in: publication, fields: fields.ranks)
    var writer = PartWriter(fields: fields.ranks)
    let output = try publication.writer(for: files.values)
    defer { output.abandon() }
    try output.append(PartWriter.valuesHeader)
    var waiting = merge.organisations[...]
    var stored = try reader.next()
    while stored != nil || !waiting.isEmpty {
      if let changing = waiting.first, stored.map({ changing <= $0.organisation }) ?? true {
        let isHeld = stored?.organisation == changing
        writer.add(merge.rows(of: changing, over: isHeld ? stored : nil), areWritten: false)
        waiting.removeFirst()
        if isHeld { stored = try reader.next() }
      } else if let rows = stored {
        writer.add(rows, areWritten: false)
        stored = try reader.next()
      }
      try writer.drain { bytes throws(Failure) in try output.append(bytes) }
    }
    try writer.drain(all: true) { bytes throws(Failure) in try output.append(bytes) }
    _ = try output.finish(rows: writer.rowCount)
    let submissions = writer.submissionsTable
    try publication.put(files.submissions, bytes: submissions.bytes, rows: submissions.rows)
  }
}
