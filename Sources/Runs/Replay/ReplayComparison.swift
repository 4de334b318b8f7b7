import Book
import Findings

/// Compares a version with what its inputs made of it.
struct ReplayComparison {
  /// What differs first.
  struct Difference {
    /// The file of the version that was published.
    let path: String
    /// What differs, as a sentence without a full stop.
    let message: String
  }

  private let version: BookVersion
  private let book: Book
  private let made: BookVersion
  private let scratch: Book

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - version: The version that was published.
  ///   - book: Its book.
  ///   - made: The version that was made again.
  ///   - path: The folder of its book.
  /// - Throws: `Failure` if that is no book.
  init(of version: BookVersion, in book: Book, with made: BookVersion, at path: String)
    throws(Failure)
  {
    self.version = version
    self.book = book
    self.made = made
    scratch = try Book(opening: path)
  }

  /// The first difference, tables before all else; `nil` if every file has the same bytes.
  ///
  /// - Throws: A failure to read the two files.
  func difference() throws(Failure) -> Difference? {
    let published = Dictionary(uniqueKeysWithValues: version.files.map { ($0.path, $0) })
    let again = Dictionary(uniqueKeysWithValues: made.files.map { ($0.path, $0) })
    let paths = Set(published.keys).union(again.keys).filter {
      published[$0]?.sha256 != again[$0]?.sha256
    }
    .sorted { Self.rank($0) != Self.rank($1) ? Self.rank($0) < Self.rank($1) : $0 < $1 }
    guard let first = paths.first else { return nil }
    let others = paths.count - 1
    let rest = others == 0 ? "" : "; \(Wording.count(others, "more file")) of the version differ"
    let message: String
    switch (published[first], again[first]) {
    case (let old?, let new?): message = try line(old, new)
    case (_?, nil): message = "the replay makes no such file"
    default: message = "the replay makes this file, and the version has none"
    }
    let file = published[first] ?? again[first]
    return Difference(
      path: file.map { book.path(of: $0, in: version) } ?? book.path,
      message: message + rest
    )
  }

  private static func rank(_ path: String) -> Int { path.hasPrefix("tables/") ? 0 : 1 }

  /// The first line in which two files differ.
  private func line(_ old: FileRecord, _ new: FileRecord) throws(Failure) -> String {
    let before = try book.contents(of: old).split(separator: 0x0A, omittingEmptySubsequences: false)
    let after = try scratch.contents(of: new)
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    let same = zip(before, after).prefix { $0.elementsEqual($1) }.count
    func shown(_ lines: [ArraySlice<UInt8>]) -> String {
      guard same < lines.count else { return "nothing" }
      let text = String(decoding: lines[same].prefix(100), as: UTF8.self)
      return "'\(text.split(separator: "\r", omittingEmptySubsequences: false)[0])'"
    }
    return "line \(same + 1) has \(shown(before)), and the replay makes \(shown(after))"
  }
}
