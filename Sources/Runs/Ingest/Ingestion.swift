import Book
import Findings
import Intake
import Quality
import Reconciliation

/// Takes deliveries into a book: definitions, organisations, relationships, extracts, decisions.
///
/// Everything is worked out first; nothing is published unless the caller says so.
struct Ingestion {
  /// The run over the book.
  var run: BookRun
  /// What was found.
  var log: FindingLog
  /// What each part came to, sorted.
  var parts: [PartOutcome] = []
  /// What all lists of relationships that came changed together, if any did.
  var relationships: RelationshipComparison?
  /// What tables that came in added and changed, in the order in which they were taken.
  var tableChanges: [TableChange] = []
  /// Whether a decision was refused, so that nothing may be published.
  var areDecisionsRefused = false
  /// Whether a table that came in has an error, so that nothing may be published.
  private(set) var areTablesRefused = false
  /// Whether records were set aside, which the reports of a version have to keep.
  private(set) var hasRejects = false
  /// Which declarations a join or leave puts on hold.
  let holdPolicy: HoldPolicy
  /// The names that the files are published under.
  let names: InputNames
  /// All that was read, also of files that are in effect already.
  let read: [IntakeItem]
  /// The paths of the files that are in effect already.
  let inEffect: Set<String>
  /// The extracts that are in effect already.
  let repeated: [ExtractDelivery]
  /// The files of extracts that are in effect already and were taken in again.
  var takenAgain: Set<String> = []
  /// Whether an extract cannot be taken in again, so that nothing may be published.
  var isRepeatRefused = false
  /// What the delivery asks.
  var drafts: [AskSubject: AskDraft] = [:]
  /// The answers that the book had before the delivery.
  let answers: [AskSubject: AskRow]
  /// Whether bad records of an extract are left out.
  let setsAside: Bool

  /// Starts on a delivery that has been read.
  init(_ run: BookRun, delivery: Delivery, options: IngestOptions) {
    self.run = run
    log = delivery.log
    names = delivery.names
    read = delivery.reading.items
    inEffect = Set(delivery.takenBefore.map(\.place.source))
    repeated = delivery.repeated
    holdPolicy = options.holdPolicy
    setsAside = options.setsAside
    answers = Dictionary(
      run.state.declarations.asks.values.filter { !$0.isOpen }.map { ($0.subject, $0) }
    ) { first, _ in first }
  }

  /// Takes everything in, in the order in which one depends on the other.
  ///
  /// - Parameters:
  ///   - items: All items of all files.
  ///   - publication: Where changed parts are written; `nil` for a dry run.
  ///   - goesOn: Called before each part, from several threads; what it throws stops the work.
  /// - Throws: A `Failure` where the book or a spool cannot be read or written, or what `goesOn`
  ///   throws.
  mutating func take(
    _ items: [IntakeItem],
    into publication: Publication?,
    _ goesOn: @escaping @Sendable () throws -> Void
  ) throws {
    let spellsBefore = run.state.relationships.map(\.spell)
    let fieldsBefore = run.state.fields
    let before = run.state
    takeTables(items)
    try refuseRelabelled(in: items, since: before)
    try takePaymentTables(items)
    takeRelationships(items)
    try takeParticipation(items)
    let context = try openDeclarations()
    takeDefinitions(after: fieldsBefore, in: context)
    takePayments(after: before, in: context)
    sayDefinitionChanges(in: items, since: before)
    let moves = MembershipChanges(
      from: spellsBefore,
      to: run.state.relationships.map(\.spell)
    )
    run.append(
      run.state.declarations.take(
        membershipChanges: moves.all,
        holdOn: holdPolicy,
        in: context,
        by: run.stamp
      )
    )
    let extracts =
      try items.compactMap(\.extract) + repeatsWithEffect(in: context, goesOn)
    hasRejects = extracts.contains { $0.rejects.count > 0 }
    let decisions = items.flatMap { item -> [Placed<DecisionRow>] in
      if case .table(.decisions(let rows)) = item.content { rows } else { [] }
    }
    try takeExtracts(extracts, in: context, since: before, into: publication, goesOn)
    run.append(
      run.state.declarations.take(
        parts.compactMap(\.changes),
        in: context,
        by: run.stamp
      )
    )
    try takeDecisions(decisions)
    takeAsks(of: extracts)
    try run.state.checkRead()
    for finding in run.outcome.findings { log.report(names.shown(finding)) }
  }

  private mutating func takeDecisions(_ rows: [Placed<DecisionRow>]) throws {
    guard !rows.isEmpty else { return }
    let rows = rows.map { Placed($0.row, at: $0.place.map(names.published)) }
    let parts = parts
    let before = run
    let outcome = try DecisionRun.take(.declarations(rows), in: &run) { service, date in
      let key = PartKey(service: service, achievementDate: date)
      if let part = parts.first(where: { $0.key == key }) { return part.payments }
      return try before.paymentValues(service, date)
    }
    if outcome.isRefused { areDecisionsRefused = true }
  }

  private mutating func takeDefinitions(after fields: [FieldRow], in context: DeclarationContext) {
    let changed = Set(run.state.fields).symmetricDifference(fields)
    run.append(
      run.state.declarations.takeDefinitions(
        of: Set(changed.map(\.service)),
        in: context,
        by: run.stamp
      )
    )
  }

  private mutating func takeTables(_ items: [IntakeItem]) {
    let renamedBefore = FieldRenaming.pairs(run.state.fields)
    var tables = DefinitionTables()
    var organisations: [Placed<OrganisationRow>] = []
    var participation: [Placed<ParticipationRow>] = []
    for item in items {
      guard case .table(let table) = item.content else { continue }
      switch table {
      case .services, .indicators, .fields, .achievementDates: tables.add(table)
      case .organisations(let rows): organisations += rows
      case .participation(let rows): participation += rows
      case .relationships, .decisions, .participationDecisions, .userDecisions, .parameters,
        .listSizes, .prevalence, .achievedPoints, .publishedFigures:
        break
      }
    }
    let changes = [
      Self.merge(tables.services, into: &run.state.services) { $0.service.text },
      Self.merge(tables.indicators, into: &run.state.indicators) {
        "\($0.service) \($0.indicator)"
      },
      Self.merge(tables.fields, into: &run.state.fields) { "\($0.service) \($0.field)" },
      Self.merge(tables.achievementDates, into: &run.state.achievementDates) {
        "\($0.service) \($0.achievementDate)"
      },
      Self.merge(organisations, into: &run.state.organisations) { $0.organisation.text },
      Self.merge(participation, into: &run.state.participation) {
        $0.key.text
      },
    ]
    tableChanges += changes.compactMap(\.self)
    let hasMap = takeFieldMaps()
    let came = !tables.services.isEmpty || !tables.indicators.isEmpty || !tables.fields.isEmpty
    if came || hasMap || !tables.achievementDates.isEmpty {
      let all = DefinitionTables(
        services: placed(run.state.services, tables.services),
        indicators: placed(run.state.indicators, tables.indicators),
        fields: placed(run.state.fields, tables.fields).filter {
          $0.place != nil || isDefined($0.row) && !renamedBefore.contains($0.row)
        },
        achievementDates: placed(run.state.achievementDates, tables.achievementDates)
      )
      for finding in Definitions.findings(in: all) { report(finding) }
    }
    if !organisations.isEmpty || !participation.isEmpty {
      let check = OrganisationCheck(
        organisations: organisations,
        participation: participation,
        definitions: run.state.definitions
      )
      for finding in check.findings() { report(finding) }
    }
  }

  /// Says what is wrong with a table as a whole.
  mutating func report(_ finding: Finding) {
    log.report(finding)
    if finding.rule.severity == .error { areTablesRefused = true }
  }

  /// Whether a field of the book has its definition; one that an extract or its map brought may
  /// wait for it, and that was said when it came.
  private func isDefined(_ row: FieldRow) -> Bool {
    run.state.indicators.contains { $0.service == row.service && $0.indicator == row.indicator }
  }

  /// Rows of the state, with the places of those that came just now.
  private func placed<Row: TableRow>(_ rows: [Row], _ came: [Placed<Row>]) -> [Placed<Row>] {
    let places = Dictionary(came.map { ($0.row, $0.place) }) { first, _ in first }
    return rows.map { Placed($0, at: places[$0] ?? nil) }
  }

  /// Puts rows over those of the same key.
  static func merge<Row: TableRow>(
    _ came: [Placed<Row>],
    into rows: inout [Row],
    key: (Row) -> String
  ) -> TableChange? {
    guard !came.isEmpty else { return nil }
    var byKey = Dictionary(rows.map { (key($0), $0) }) { first, _ in first }
    var (added, changed) = (0, 0)
    for placed in came {
      let old = byKey.updateValue(placed.row, forKey: key(placed.row))
      if old == nil { added += 1 } else if old != placed.row { changed += 1 }
    }
    rows = byKey.values.sorted()
    return TableChange(table: Row.layout.name, added: added, changed: changed)
  }

  private mutating func openDeclarations() throws -> DeclarationContext {
    let context = run.state.context
    for service in context.serviceCodes {
      run.append(run.state.declarations.open(service, in: context, by: run.stamp))
    }
    return context
  }

  /// Whether nothing may be published because something that came in was refused.
  var areRefused: Bool {
    areDecisionsRefused || areTablesRefused || isRepeatRefused
  }

  /// Whether there is something to publish: another state, or records that were set aside.
  var changesAnything: Bool {
    hasRejects || parts.contains(where: \.isChanged) || !run.outcome.events.isEmpty
      || !run.outcome.messages.isEmpty || run.stateDiffers
  }
}
