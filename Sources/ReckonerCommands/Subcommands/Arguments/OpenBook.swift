import Book
import Findings
import Runs

/// A book that is only looked at, with the state of its current version.
struct OpenBook {
  /// The book.
  let book: Book
  /// The current version.
  let version: BookVersion
  /// Its state.
  let state: BookState

  /// Reads the current version.
  ///
  /// - Throws: `Failure` if there is no such book or it cannot be read.
  init(_ path: String) throws(Failure) {
    book = try Book(opening: path)
    version = try book.version()
    state = try BookState(version, of: book)
  }
}
