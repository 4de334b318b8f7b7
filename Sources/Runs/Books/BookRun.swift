public import Book
public import Findings
public import Quality
public import Reports

/// What one run over a book has gathered: the state as it shall be, and what led to it.
public struct BookRun: Sendable {
  /// The book.
  public let book: Book
  /// The version that the run starts from.
  public let base: BookVersion
  /// Who runs it.
  public let actor: String
  /// When, as a value.
  public let moment: Timestamp
  /// The state.
  public var state: BookState
  private let loaded: BookState
  /// The events of the run so far.
  public private(set) var outcome = DeclarationOutcome()

  /// The version of the rules that a book's state is made under.
  public static let rulesVersion = "2"

  /// Starts from the current version.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - actor: Who runs it.
  ///   - moment: When, as a value.
  /// - Throws: `moment-too-early` if the current version is of a later moment; a `Failure` if there
  ///   is no such book or it cannot be read.
  public init(_ path: String, actor: String, moment: Timestamp) throws(Failure) {
    book = try Book(opening: path)
    base = try book.version()
    try base.checkPrecedes(moment, in: path)
    self.actor = actor
    self.moment = moment
    var state = try BookState(base, of: book)
    if state.relationshipsDay == nil, !state.relationships.isEmpty {
      state.relationshipsDay = try Self.relationshipsDay(of: base, in: book)
    }
    loaded = state
    self.state = state
  }

  /// Makes an empty book, with version 1 in it.
  ///
  /// - Parameters:
  ///   - path: Its folder, which must not be there yet or be empty.
  ///   - actor: Who makes it.
  ///   - moment: When, as a value.
  /// - Returns: The number of the version.
  /// - Throws: `folder-not-empty`, or a `Failure` where it cannot be written.
  public static func create(
    _ path: String,
    actor: String,
    moment: Timestamp
  ) throws -> Int {
    let details = RunDetails(
      at: moment.iso,
      by: actor,
      command: "init",
      rulesVersion: rulesVersion
    )
    // What was just made is not read again: it could fail, and say that nothing was made.
    _ = try Book.create(at: path, details: details)
    return 1
  }

  /// Whether any table differs from the base version's.
  public var stateDiffers: Bool { state != loaded }

  /// The stamp of what the run itself does.
  public var stamp: Stamp { Stamp(actor: actor, at: moment) }

  /// Takes in what a transition did.
  public mutating func append(_ other: DeclarationOutcome) {
    outcome.append(other)
  }

  /// The payment values that the base version holds for a service and date.
  public func paymentValues(_ service: ServiceCode, _ date: CalendarDate) throws -> PaymentValues {
    let key = PartKey(service: service, achievementDate: date)
    guard PartFiles.keys(in: base).contains(key) else { return PaymentValues() }
    return try PaymentPart(key, in: base, of: book, fields: state.fields).values
  }

  /// The day of the run that took in the relationships which a version holds that does not say it.
  private static func relationshipsDay(
    of base: BookVersion,
    in book: Book
  ) throws(Failure) -> CalendarDate? {
    let path = BookTable.path(RelationshipRow.layout)
    guard let current = base.file(path) else { return nil }
    var day: CalendarDate?
    for version in try book.versions().reversed() {
      guard version.file(path)?.sha256 == current.sha256 else { break }
      day = Timestamp(iso: version.at)?.date
    }
    return day
  }

  /// Keeps the reports of what is earned as they are where nothing that they are made of changed:
  /// making them again reads prevalences, of which there are many.
  private func keepReports(
    _ reports: inout RunReports,
    from publication: Publication
  ) throws(Failure) {
    let names = RunReports.ofEarnings.filter { base.file("reports/\($0).csv") != nil }
    // Other rules may have other columns.
    guard !names.isEmpty, base.rulesVersion == Self.rulesVersion, earnsSame else { return }
    for name in names { try publication.keep("reports/\(name).csv") }
    reports.leaveOut(names)
  }

  private var earnsSame: Bool {
    !state.differsInPayment(from: loaded) && state.relationships == loaded.relationships
      && state.organisations == loaded.organisations
      && state.declarations.earnsSame(as: loaded.declarations)
  }

  /// Publishes the state with the run's events and reports.
  ///
  /// - Parameters:
  ///   - publication: A publication begun from the base version; its parts are already put.
  ///   - command: The command, as it can be given again.
  ///   - complete: Adds what only the caller knows to the facts that the reports are made from.
  /// - Returns: The new version.
  /// - Throws: `book-moved-on`, or a `Failure` where something cannot be read or written.
  public func publish(
    _ publication: Publication,
    command: String,
    reporting complete: (inout RunFacts) -> Void = { _ in }
  ) throws -> BookVersion {
    guard publication.parent?.number == base.number else {
      throw Failure(
        .bookMovedOn,
        "version \(publication.parent?.number ?? 0) was published while this run was reading "
          + "version \(base.number)",
        subject: book.path,
        remedy: "run the same command again"
      )
    }
    publication.keepAll(under: "tables/")
    // What an earlier run found different is that run's, not this one's.
    for key in PartFiles.keys(in: base) { publication.remove(PartFiles(key).differences) }
    var facts = RunFacts(
      before: loaded.declarations,
      state: state.declarations,
      context: state.context,
      definitions: state.definitions
    )
    facts.command = command
    facts.actor = actor
    facts.moment = moment
    facts.outcome = outcome
    for finding in outcome.findings { facts.findings.report(finding) }
    facts.verdict = "Version \(publication.number) of the book is published."
    complete(&facts)
    let awaited = try state.awaitedValues(
      in: base,
      of: book,
      besides: Set(facts.values.keys),
      at: moment
    )
    facts.values.merge(awaited) { known, _ in known }
    var reports = RunReports(facts)
    try keepReports(&reports, from: publication)
    var files = PublishedFiles()
    files.add(reports: reports.sheets)
    for (key, make) in reports.differences {
      files.add { publication throws(Failure) in
        try publication.put(make(), at: PartFiles(key).differences)
      }
    }
    state.add(to: &files)
    let events = outcome.events
    files.add { publication throws(Failure) in
      try publication.put("events.csv", bytes: BookTable.bytes(events), rows: events.count)
    }
    try files.put(into: publication)
    let hasValues = publication.files.contains { $0.path.hasPrefix(PartFiles.root) }
    reports.next = NextSteps.afterRun(reports, state, facts.context, hasValues: hasValues)
    let summary = reports.summary
    try publication.put("reports/\(summary.name)", bytes: summary.bytes, rows: summary.rows)
    try state.checkRead()
    return try publication.publish(
      RunDetails(
        at: moment.iso,
        by: actor,
        command: command,
        rulesVersion: Self.rulesVersion
      )
    )
  }
}
