public import Findings

extension Failure.Code {
  /// The folder is not a book.
  public static let notABook = Failure.Code("not-a-book")
  /// There is something where a new book should be made.
  public static let folderNotEmpty = Failure.Code("folder-not-empty", exitCode: 3)
  /// The book was written by a newer program.
  public static let newerFormat = Failure.Code("newer-format")
  /// The book is not as it was written.
  public static let changedByHand = Failure.Code("changed-by-hand")
  /// The book has no version of that number.
  public static let noSuchVersion = Failure.Code("no-such-version")
  /// The version has no file at that path.
  public static let noSuchFile = Failure.Code("no-such-file")
  /// The version was pruned.
  public static let versionPruned = Failure.Code("version-pruned")
  /// Undoing would go back past something that stands.
  public static let undoRefused = Failure.Code("undo-refused", exitCode: 3)
}

extension Failure {
  static func changedByHand(_ what: String, _ path: String) -> Failure {
    Failure(
      .changedByHand,
      "the book was changed by hand: it \(what)",
      subject: path,
      remedy: "run verify to see all that differs, and put the book back from a copy"
    )
  }
}
