import Book
import Findings
import Quality

/// Going back to an earlier version's state.
struct UndoRun {
  /// The book.
  let book: Book
  /// The version whose state is wanted.
  let target: BookVersion
  /// The current version.
  let current: BookVersion
  /// The versions that would be undone, newest first.
  let undone: [BookVersion]
  private let before: DeclarationState
  private let after: DeclarationState

  /// Looks at what would be undone.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - number: The version to go back to; `nil` for the one before the current.
  /// - Throws: `undoRefused` if there is none earlier, `noSuchVersion`, `versionPruned`, or a
  ///   failure to read.
  init(_ path: String, to number: Int?) throws(Failure) {
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
  var changesState: Bool {
    current.files(under: "tables/") != target.files(under: "tables/")
  }

  /// The versions that are undone.
  var table: ResultTable {
    var table = ResultTable(["version", "at", "by", "command"])
    for version in undone {
      table.add([String(version.number), version.at, version.by, version.command])
    }
    return table
  }

  /// What people are shown: the versions, and what becomes of the declarations.
  func lines(isColoured: Bool) -> [String] {
    let moved = Set(before.declarations.keys).union(after.declarations.keys)
      .filter { before.declarations[$0] != after.declarations[$0] }.sorted()
    var table = ResultTable(["declaration", "now", "after"])
    for key in moved {
      table.add([key.text, before.shownStatus(key) ?? "none", after.shownStatus(key) ?? "none"])
    }
    let list = table.linesCutShort(isColoured: isColoured)
    return self.table.lines(isColoured: isColoured) + (list.isEmpty ? [] : [""] + list)
  }

  /// Publishes the earlier state as a new version.
  func publish(by actor: String, at moment: Timestamp) throws -> BookVersion {
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
