public import Book
public import Findings
public import Intake
public import Quality

/// Takes deliveries into a book: definitions, organisations, relationships, extracts, decisions.
///
/// In three steps, after each of which can be shown what was found so far: making the run reads
/// the files, ``take(_:)`` works everything out, ``publish()`` publishes it. ``ingest(_:into:by:at:with:options:)``
/// takes all three. Each step is taken once and in this order; anything else is a mistake of the
/// caller and traps. While a run that is no dry run lives, nobody else can write to the book.
public struct IngestRun: ~Copyable {
  /// The book's folder, as it was given.
  private let path: String
  private let delivery: Delivery
  private let options: IngestOptions
  private let scratch: String
  private let publication: Publication?
  private let unread: Failure?
  private var ingestion: Ingestion
  private var copies: InputCopies?
  private var result: IngestResult?
  private var hasTaken = false
  private var hasPublished = false

  /// Reads files for a book.
  ///
  /// - Parameters:
  ///   - paths: Files, zips and folders; `-` cannot be kept as an input and is none of them.
  ///   - path: The book's folder.
  ///   - actor: Who takes them in; recorded in the book.
  ///   - moment: When, as a value; recorded in the book.
  ///   - reader: Reads them.
  ///   - options: What the version depends on.
  ///   - isDryRun: Whether to write nothing.
  /// - Throws: `lock-held` if somebody is writing to the book; `moment-too-early` if its current
  ///   version is of a later moment; a `Failure` if there is no such book or it cannot be read. A file
  ///   that cannot be read is a finding, and nothing is taken in.
  public init(
    _ paths: [String],
    into path: String,
    by actor: String,
    at moment: Timestamp,
    with reader: IntakeReader,
    options: IngestOptions = IngestOptions(),
    isDryRun: Bool = false
  ) throws {
    try self.init(
      paths,
      named: [:],
      into: path,
      by: actor,
      at: moment,
      with: reader,
      options: options,
      isDryRun: isDryRun
    )
  }

  /// Reads files for a book, of which some are published under other names than their own.
  init(
    _ paths: [String],
    named given: [String: String],
    into path: String,
    by actor: String,
    at moment: Timestamp,
    with reader: IntakeReader,
    options: IngestOptions,
    isDryRun: Bool
  ) throws {
    let publication = isDryRun ? nil : try Book(opening: path).beginPublication(by: actor)
    do {
      let run = try BookRun(path, actor: actor, moment: moment)
      try run.checkMay(.takeIn)
      // A replay names every input itself.
      let paths =
        run.state.people.requiresSignatures && given.isEmpty
        ? SignatureCheck.withSignatures(paths) : paths
      let delivery = try Delivery(paths, to: run, with: reader, named: given)
      self.path = path
      self.delivery = delivery
      self.options = options
      scratch = reader.spoolFolder
      self.publication = publication
      unread = delivery.refusal(settingAside: options.setsAside)
      ingestion = Ingestion(run, delivery: delivery, options: options)
    } catch {
      publication?.abandon()
      throw error
    }
  }

  deinit {
    copies?.finish()
    publication?.abandon()
  }

  /// What became of each file and member.
  public var inputs: [InputSummary] { delivery.reading.inputs }

  /// How many data records were read.
  public var records: Int { delivery.reading.records }

  /// Whether everything that was named could be read.
  public var isComplete: Bool { delivery.reading.isComplete }

  /// What was found in the files, and which of them are in effect already.
  public var findings: FindingLog { delivery.log }

  /// Why nothing of the files may be taken in; `nil` if all may.
  public var refusal: Failure? { unread }

  /// Works out what the files change; changed parts are written, and nothing is published yet.
  ///
  /// Files with a ``refusal`` are put into quarantine instead, unless this is a dry run.
  ///
  /// - Precondition: It was not called before.
  /// - Parameter goesOn: Called before each part, from several threads; what it throws stops the
  ///   work there, and nothing can be published any more.
  /// - Returns: What they came to; with a refusal if something in them was refused.
  /// - Throws: A `Failure` where the book or a temporary file cannot be read or written, or what
  ///   `goesOn` throws.
  public mutating func take(
    _ goesOn: @escaping @Sendable () throws -> Void = {}
  ) throws -> IngestResult {
    precondition(!hasTaken, "what a run takes in is taken in once")
    hasTaken = true
    let result = try taken(goesOn)
    self.result = result
    return result
  }

  private mutating func taken(
    _ goesOn: @escaping @Sendable () throws -> Void
  ) throws -> IngestResult {
    if let unread {
      if let publication {
        try delivery.quarantine(
          in: publication,
          moment: ingestion.run.moment,
          by: ingestion.run.actor
        )
      }
      return IngestResult(ingestion, findings: delivery.log, refusal: unread)
    }
    let check = SignatureCheck(
      ingestion.run.state.people,
      at: ingestion.run.moment,
      in: scratch
    )
    let unsigned = try check.findings(delivery.sources)
    guard unsigned.isEmpty else {
      var findings = delivery.log
      for finding in unsigned { findings.report(finding) }
      let refusal = Failure(
        .deliveryRefused,
        "the delivery was refused, and nothing of it was taken in",
        subject: path,
        remedy: "see the findings above; mend the files and run again"
      )
      return IngestResult(ingestion, findings: findings, refusal: refusal)
    }
    if let publication { copies = InputCopies(delivery, into: publication) }
    try ingestion.take(delivery.items, into: publication, goesOn)
    var findings = ingestion.log
    for finding in delivery.reading.repeats { findings.report(finding) }
    var refusal: Failure?
    if ingestion.areRefused {
      refusal = Failure(
        .deliveryRefused,
        "the delivery was refused, and nothing of it was taken in",
        subject: path,
        remedy: "see the findings above; mend the files and run again"
      )
    }
    return IngestResult(ingestion, findings: findings, refusal: refusal)
  }

  /// Publishes what ``take(_:)`` worked out, with the events and reports of the run.
  ///
  /// - Precondition: ``take(_:)`` came to its end, and nothing was published before.
  /// - Returns: The new version; `nil` where nothing changed, and for a dry run or what was refused.
  /// - Throws: `book-moved-on`, or a `Failure` where something cannot be read or written.
  public mutating func publish() throws -> BookVersion? {
    guard ingestion.changesAnything else {
      _ = try isReady()
      return nil
    }
    return try publish(
      command: options.command(
        naming: delivery.reading.sources.map { delivery.names.name(of: $0.path) }
      )
    )
  }

  /// Publishes what ``take(_:)`` worked out, changed or not.
  ///
  /// - Parameter command: The command, as it can be given again.
  /// - Returns: The new version; `nil` for a dry run or what was refused.
  /// - Throws: As ``publish()``.
  mutating func publish(command: String) throws -> BookVersion? {
    guard try isReady(), let publication else { return nil }
    let (ingestion, delivery) = (ingestion, delivery)
    return try ingestion.run.publish(publication, command: command) { facts in
      ingestion.complete(&facts, from: delivery)
    }
  }

  /// Waits for the inputs; says whether there is anything that may be published.
  private mutating func isReady() throws -> Bool {
    guard let result else { preconditionFailure("nothing was taken in that can be published") }
    precondition(!hasPublished, "what a run came to is published once")
    hasPublished = true
    guard result.refusal == nil, publication != nil else { return false }
    try copies?.wait()
    return true
  }

  /// Reads files, takes them in and publishes.
  ///
  /// - Parameters:
  ///   - paths: Files, zips and folders.
  ///   - path: The book's folder.
  ///   - actor: Who takes them in; recorded in the book.
  ///   - moment: When, as a value; recorded in the book.
  ///   - reader: Reads them.
  ///   - options: What the version depends on.
  /// - Returns: What they came to, and the new version; `nil` where nothing changed.
  /// - Throws: `delivery-refused` if they were; else as the steps.
  public static func ingest(
    _ paths: [String],
    into path: String,
    by actor: String,
    at moment: Timestamp,
    with reader: IntakeReader,
    options: IngestOptions = IngestOptions()
  ) throws -> (result: IngestResult, version: BookVersion?) {
    var run = try IngestRun(
      paths,
      into: path,
      by: actor,
      at: moment,
      with: reader,
      options: options
    )
    let result = try run.take()
    if let refusal = result.refusal { throw refusal }
    return (result, try run.publish())
  }
}
