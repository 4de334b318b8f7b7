public import Book
public import Findings
public import Quality
import Reconciliation
import Reports

/// Going back to an earlier version's state.
public struct UndoRun: Sendable {
  /// The book.
  public let book: Book
  /// The version whose state is wanted.
  public let target: BookVersion
  /// The current version.
  public let current: BookVersion
  /// The versions that would be undone, newest first.
  public let undone: [BookVersion]
  /// Why the current version's tables cannot be read, where they were changed by hand; going back is
  /// then one way to mend the book.
  public let damage: Failure?
  private let held: BookState?
  private let state: BookState
  private var before: DeclarationState? { held?.declarations }
  private var after: DeclarationState { state.declarations }

  /// Looks at what would be undone.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - number: The version to go back to; `nil` for the one before the current.
  /// - Throws: `undoRefused` if there is none earlier, or its tables are damaged like the current
  ///   ones, `noSuchVersion`, `versionPruned`, or a failure to read.
  public init(_ path: String, to number: Int?) throws(Failure) {
    book = try Book(opening: path)
    current = try book.version()
    let wanted = number ?? current.number - 1
    guard wanted < current.number, wanted > 0 else {
      throw Failure(
        .undoRefused,
        number == nil
          ? "version 1 is the first, so there is nothing to undo"
          : "version \(wanted) is not earlier than the current one, which is \(current.number)",
        subject: path
      )
    }
    target = try book.version(wanted)
    var undone: [BookVersion] = []
    for number in stride(from: current.number, to: wanted, by: -1) {
      undone.append(try book.version(number))
    }
    self.undone = undone
    do throws(Failure) {
      held = try BookState(current, of: book)
      damage = nil
    } catch {
      guard error.code == .changedByHand else { throw error }
      held = nil
      damage = error
      try Self.checkWhole(target, of: book)
    }
    state = try BookState(target, of: book)
  }

  /// Refuses a version that holds a damaged table itself: publishing it again would mend nothing.
  private static func checkWhole(_ target: BookVersion, of book: Book) throws(Failure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    for file in target.files(under: "tables/") {
      do throws(Failure) {
        let reader = try book.reader(of: file)
        while try reader.read(into: &buffer) > 0 {}
      } catch {
        guard error.code == .changedByHand else { throw error }
        throw Failure(
          .undoRefused,
          "version \(target.number) has this table too, and its bytes are not those that were "
            + "published",
          subject: book.path(of: file, in: target),
          remedy: "go back further with --to, or put the file back from a copy of the book"
        )
      }
    }
  }

  /// Whether the two versions' states differ.
  public var changesState: Bool {
    current.files(under: "tables/") != target.files(under: "tables/")
  }

  /// The declarations that differ between the two, in order, with the status that each shows now
  /// and after it; `nil` where it does not exist.
  public var moved: [(key: DeclarationKey, now: String?, after: String?)] {
    guard let before else { return [] }
    return Set(before.declarations.keys).union(after.declarations.keys)
      .filter { before.declarations[$0] != after.declarations[$0] }.sorted()
      .map { ($0, before.shownStatus($0), after.shownStatus($0)) }
  }

  /// Publishes the earlier state as a new version, with the reports that show it; those of what a
  /// run compared and found are its own, and this one has none.
  ///
  /// - Parameters:
  ///   - actor: Who goes back; recorded in the book.
  ///   - moment: When, as a value; recorded in the book.
  /// - Returns: The new version; `nil` where the earlier state is the current one.
  /// - Throws: `book-moved-on`, `moment-too-early`, or a `Failure` where something cannot be read or
  ///   written.
  public func publish(by actor: String, at moment: Timestamp) throws -> BookVersion? {
    try current.checkPrecedes(moment, in: book.path)
    // Where the current tables cannot be read, those that are gone back to say who may.
    try (held ?? state).checkMay(.undo, by: actor, in: book.path)
    guard changesState else { return nil }
    let publication = try book.beginPublication(by: actor)
    guard publication.parent?.number == current.number else {
      throw Failure(
        .bookMovedOn,
        "version \(publication.parent?.number ?? 0) was published meanwhile",
        subject: book.path,
        remedy: "look at it, and run the same command again"
      )
    }
    try publication.restore(target.number)
    // What the earlier run found different is that run's, not this one's.
    for key in PartFiles.keys(in: target) { publication.remove(PartFiles(key).differences) }
    try publication.put("events.csv", bytes: BookTable.bytes([EventRow]()), rows: 0)
    let command = "undo --to \(target.number)"
    try report(command, by: actor, at: moment, into: publication)
    return try publication.publish(
      RunDetails(
        at: moment.iso,
        by: actor,
        command: command,
        rulesVersion: BookRun.rulesVersion
      )
    )
  }

  private func report(
    _ command: String,
    by actor: String,
    at moment: Timestamp,
    into publication: Publication
  ) throws {
    // Nothing in it is new: a hold or case that comes back was not made by this run.
    var facts = RunFacts(
      before: after,
      state: after,
      context: state.context,
      definitions: state.definitions
    )
    facts.command = command
    facts.actor = actor
    facts.moment = moment
    facts.values = try state.awaitedValues(in: target, of: book)
    facts.verdict =
      "Version \(publication.number) of the book is published, with the state of version "
      + "\(target.number)."
    var reports = RunReports(facts)
    let hasValues = !PartFiles.keys(in: target).isEmpty
    reports.next = NextSteps.afterRun(reports, state, facts.context, hasValues: hasValues)
    var files = PublishedFiles()
    files.add(reports: reports.stateSheets)
    try files.put(into: publication)
    try state.checkRead()
    let summary = reports.summary
    try publication.put("reports/\(summary.name)", bytes: summary.bytes, rows: summary.rows)
  }
}
