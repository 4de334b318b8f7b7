public import Book
public import Findings
public import Quality

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
  private let before: DeclarationState
  private let after: DeclarationState

  /// Looks at what would be undone.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - number: The version to go back to; `nil` for the one before the current.
  /// - Throws: `undoRefused` if there is none earlier, `noSuchVersion`, `versionPruned`, or a
  ///   failure to read.
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
    before = try BookState(current, of: book).declarations
    after = try BookState(target, of: book).declarations
  }

  /// Whether the two versions' states differ.
  public var changesState: Bool {
    current.files(under: "tables/") != target.files(under: "tables/")
  }

  /// The declarations that differ between the two, in order, with the status that each shows now
  /// and after it; `nil` where it does not exist.
  public var moved: [(key: DeclarationKey, now: String?, after: String?)] {
    Set(before.declarations.keys).union(after.declarations.keys)
      .filter { before.declarations[$0] != after.declarations[$0] }.sorted()
      .map { ($0, before.shownStatus($0), after.shownStatus($0)) }
  }

  /// Publishes the earlier state as a new version.
  ///
  /// - Parameters:
  ///   - actor: Who goes back; recorded in the book.
  ///   - moment: When, as a value; recorded in the book.
  /// - Returns: The new version.
  /// - Throws: `book-moved-on`, or a `Failure` where something cannot be read or written.
  public func publish(by actor: String, at moment: Timestamp) throws -> BookVersion {
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
    try publication.put("events.csv", bytes: BookTable.bytes([EventRow]()), rows: 0)
    return try publication.publish(
      RunDetails(
        at: moment.iso,
        by: actor,
        command: "undo --to \(target.number)",
        rulesVersion: BookRun.rulesVersion
      )
    )
  }
}
