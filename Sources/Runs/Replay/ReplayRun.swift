public import Book
import Bundles
public import Findings
import Intake
import Quality

/// Makes every version of a book again, from its inputs, in a book that is thrown away.
public struct ReplayRun: Sendable {
  private let book: Book
  private let versions: [BookVersion]
  private let above: String
  private let reader: IntakeReader
  /// Where the versions that were made again differ.
  public private(set) var findings: [Finding] = []
  /// How many versions were made again.
  public private(set) var replayed = 0
  /// How many of them differ.
  public private(set) var differing = 0
  /// Whether all versions could be made again.
  public private(set) var isComplete = true
  /// The other rules that a version so far was made under; then so may be all that is built on it.
  private var otherRules: String?

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
  public init(_ book: Book, in above: String) throws(Failure) {
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
  /// - Parameter goesOn: Called before each version; what it throws stops the work there.
  /// - Throws: A failure to read or write, or what `goesOn` throws; the scratch folder is gone even
  ///   so.
  public mutating func run(_ goesOn: () throws -> Void = {}) throws {
    let folder = try ScratchFolder(in: above, named: "reckoner-replay")
    do {
      try replay(in: "\(folder.path)/book", goesOn)
    } catch {
      // What stopped the replay is what the person must know.
      try? folder.remove()
      throw error
    }
    try folder.remove()
  }

  private mutating func replay(in path: String, _ goesOn: () throws -> Void) throws {
    for version in versions {
      try goesOn()
      // An empty book is the same under all rules.
      if version.number > 1, version.rulesVersion != BookRun.rulesVersion {
        otherRules = version.rulesVersion
      }
      do {
        let made = try make(version, in: path)
        replayed += 1
        let comparison = try ReplayComparison(of: version, in: book, with: made, at: path)
        guard let difference = try comparison.difference() else { continue }
        differing += 1
        report(difference.message, Place(source: difference.path), version)
      } catch let failure as Failure where failure.code == .momentTooEarly {
        isComplete = false
        report("the replay ends here: \(failure.message)", Place(source: book.path), version)
        return
      } catch let stop as Stop {
        isComplete = false
        report("the replay ends here: \(stop.message)", Place(source: book.path), version)
        return
      }
    }
  }

  private mutating func report(_ message: String, _ place: Place, _ version: BookVersion) {
    let own = BookRun.rulesVersion
    let rules = otherRules.map { other in
      version.rulesVersion == own
        ? "; it stands on versions made under rules \(other), and was made again under \(own)"
        : "; made under rules \(version.rulesVersion), and again under \(own)"
    }
    findings.append(
      Finding(
        rules == nil ? .replayDiffers : .replayUnderOtherRules,
        message + (rules ?? ""),
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
      let undo = try UndoRun(path, to: earlier)
      guard let made = try undo.publish(by: version.by, at: moment) else {
        throw Stop(message: "the state of version \(earlier) is that of the version before it")
      }
      return made
    }
    if let (options, names) = IngestOptions.read(version.command, naming: version.inputs.count) {
      return try ingest(version, options, names, path, moment)
    }
    let kind = InstructionFile.kind
    guard let input = version.inputs.first, input.kind == kind, version.inputs.count == 1 else {
      throw Stop(message: "no input was kept that says what '\(version.command)' did")
    }
    return try decide(version, input, try BookRun(path, actor: version.by, moment: moment))
  }

  private func ingest(
    _ version: BookVersion,
    _ options: IngestOptions,
    _ names: [String],
    _ path: String,
    _ moment: Timestamp
  ) throws -> BookVersion {
    let paths = version.inputs.map { book.path(of: $0) }
    var run = try IngestRun(
      paths,
      named: Dictionary(zip(paths, names)) { first, _ in first },
      into: path,
      by: version.by,
      at: moment,
      with: reader,
      options: options,
      isDryRun: false
    )
    if let refusal = run.refusal { throw Stop(message: refusal.description) }
    let result = try run.take()
    guard result.refusal == nil, let made = try run.publish(command: version.command) else {
      let first = result.findings.groups.first { $0.rule.severity == .error }
      throw Stop(message: first?.shown.first?.message ?? "the delivery is refused")
    }
    return made
  }

  private func decide(
    _ version: BookVersion,
    _ input: InputRecord,
    _ start: BookRun
  ) throws -> BookVersion {
    let path = book.path(of: input)
    let source = try reader.read(path)
    let names = InputNames(of: [path], named: [path: input.name])
    let files = source.items.compactMap { InstructionLines($0.content)?.placed(names.published) }
    guard let lines = files.first, files.count == 1, lines.count > 0,
      !source.items.contains(where: \.hasErrors)
    else {
      throw Stop(message: "\(input.name) cannot be read as decisions")
    }
    var run = start
    let outcome = try DecisionRun.take(lines, in: &run) { try start.paymentValues($0, $1) }
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
