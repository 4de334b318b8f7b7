import Book
import Bundles
import Findings
import Intake
import Quality

/// Makes every version of a book again, from its inputs, in a book that is thrown away.
struct ReplayRun {
  private let book: Book
  private let versions: [BookVersion]
  private let above: String
  private let reader: IntakeReader
  /// Where the versions that were made again differ.
  private(set) var findings: [Finding] = []
  /// How many versions were made again.
  private(set) var replayed = 0
  /// How many of them differ.
  private(set) var differing = 0
  /// Whether all versions could be made again.
  private(set) var isComplete = true
  /// Whether a version so far was made under other rules; then so may be all that is built on it.
  private var hasOtherRules = false

  /// What the versions' inputs and decisions do not allow any more.
  private struct Stop: Error {
    let message: String
  }

  /// Looks at whether there is all that it takes.
  ///
  /// - Parameters:
  ///   - book: The book, of which every byte is as it was published.
  ///   - above: The folder in which the book that is thrown away is made.
  /// - Throws: `replay-refused` if a version or an input was pruned, or a failure to read.
  init(_ book: Book, in above: String) throws(Failure) {
    self.book = book
    self.above = above
    versions = try book.versions()
    if let first = versions.first, first.number > 1 {
      throw Self.refusal(
        "versions up to \(first.number - 1) were pruned, and all later ones stand on them",
        book
      )
    }
    for version in versions {
      for input in version.inputs where try !book.holds(input) {
        throw Self.refusal(
          "the input \(input.name) was pruned, and versions from \(version.number) on stand on it",
          book
        )
      }
    }
    // What came in was within the limits of its own run, whatever they were.
    let bytes = 1 << 50
    let limits = BundleLimits(
      bundleBytes: bytes,
      contentBytes: bytes,
      memberBytes: bytes,
      members: 1 << 30,
      ratio: 1 << 20
    )
    reader = IntakeReader(spoolFolder: above, limits: limits)
  }

  /// Makes the versions again, one after the other, and compares them.
  ///
  /// - Throws: A failure to read or write, ``Interrupted``; the scratch folder is gone even so.
  mutating func run() throws {
    let folder = try ScratchFolder(in: above, named: "reckoner-replay")
    do {
      try Interruption.holding { try replay(in: "\(folder.path)/book") }
    } catch {
      // What stopped the replay is what the person must know.
      try? folder.remove()
      throw error
    }
    try folder.remove()
  }

  private mutating func replay(in path: String) throws {
    for version in versions {
      try Interruption.check()
      hasOtherRules = hasOtherRules || version.rulesVersion != BookRun.rulesVersion
      do {
        let made = try make(version, in: path)
        replayed += 1
        let comparison = try ReplayComparison(of: version, in: book, with: made, at: path)
        guard let difference = try comparison.difference() else { continue }
        differing += 1
        report(difference.message, Place(source: difference.path), version)
      } catch let stop as Stop {
        isComplete = false
        report("the replay ends here: \(stop.message)", Place(source: book.path), version)
        return
      }
    }
  }

  private mutating func report(_ message: String, _ place: Place, _ version: BookVersion) {
    findings.append(
      Finding(
        hasOtherRules ? .replayUnderOtherRules : .replayDiffers,
        message,
        at: place,
        subject: "version \(version.number)"
      )
    )
  }

  private func make(_ version: BookVersion, in path: String) throws -> BookVersion {
    if version.number == 1 {
      return try Book.create(at: path, details: version.details).version()
    }
    guard let moment = Timestamp(iso: version.at) else {
      throw Stop(message: "\(version.at) is not a moment that a command records")
    }
    if let earlier = version.restores {
      return try UndoRun(path, to: earlier).publish(by: version.by, at: moment)
    }
    let run = try BookRun(path, actor: version.by, moment: moment)
    if let (options, names) = IngestOptions.read(version.command, naming: version.inputs.count) {
      return try ingest(version, options, names, run)
    }
    let kind = DecisionRun.InstructionFile.kind
    guard let input = version.inputs.first, input.kind == kind, version.inputs.count == 1 else {
      throw Stop(message: "no input was kept that says what '\(version.command)' did")
    }
    return try decide(version, input, run)
  }

  private func ingest(
    _ version: BookVersion,
    _ options: IngestOptions,
    _ names: [String],
    _ run: BookRun
  ) throws -> BookVersion {
    let publication = try run.book.beginPublication(by: version.by)
    defer { publication.abandon() }
    let paths = version.inputs.map { book.path(of: $0) }
    let delivery = try Delivery(
      paths,
      to: run,
      with: reader,
      named: Dictionary(zip(paths, names)) { first, _ in first }
    )
    if let refusal = delivery.refusal(settingAside: options.setsAside) {
      throw Stop(message: refusal.description)
    }
    let keeping = InputCopies(delivery, into: publication)
    defer { keeping.finish() }
    var ingest = IngestRun(run, delivery: delivery, holdPolicy: options.holdPolicy)
    try ingest.take(delivery.items, into: publication)
    guard !ingest.areRefused else {
      let first = ingest.log.groups.first { $0.rule.severity == .error }
      throw Stop(message: first?.shown.first?.message ?? "the delivery is refused")
    }
    try keeping.wait()
    return try ingest.run.publish(
      publication,
      command: version.command,
      reporting: IngestResult(ingest, delivery: delivery).complete
    )
  }

  private func decide(
    _ version: BookVersion,
    _ input: InputRecord,
    _ start: BookRun
  ) throws -> BookVersion {
    let path = book.path(of: input)
    let source = try reader.read(path)
    let names = InputNames(of: [path], named: [path: input.name])
    let rows = source.items.flatMap { item -> [Placed<DecisionRow>] in
      guard case .table(.decisions(let rows)) = item.content else { return [] }
      return rows.map { Placed($0.row, at: $0.place.map(names.published)) }
    }
    guard !rows.isEmpty, !source.items.contains(where: \.hasErrors) else {
      throw Stop(message: "\(input.name) cannot be read as decisions")
    }
    var run = start
    let outcome = try DecisionRun.take(rows: rows, in: &run) { try start.paymentValues($0, $1) }
    guard !outcome.isRefused else {
      let error = outcome.findings.first { $0.rule.severity == .error }
      throw Stop(message: error?.message ?? "the decisions of \(input.name) are refused")
    }
    let publication = try run.book.beginPublication(by: version.by)
    defer { publication.abandon() }
    _ = try publication.addInput(from: path, name: input.name, kind: input.kind)
    return try run.publish(publication, command: version.command)
  }

  private static func refusal(_ message: String, _ book: Book) -> Failure {
    Failure(
      .replayRefused,
      message,
      subject: book.path,
      remedy: "verify without --replay still checks every byte that was kept"
    )
  }
}

extension Failure.Code {
  /// Not everything is there that it takes to make the versions again.
  static let replayRefused = Failure.Code("replay-refused")
}
