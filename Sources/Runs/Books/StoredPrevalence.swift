import Book
import Files
import Findings
import Quality
import Synchronization

/// The registers and prevalences of a version, read when one of them is looked up first.
///
/// A country has so many that a run which needs none must not read them.
final class StoredPrevalence: Sendable, Hashable {
  private enum Content {
    case unread
    case read([PrevalenceRow], byOrganisation: [ODSCode: [PrevalenceRow]])
    case unreadable(Failure)
  }

  private let content = Mutex(Content.unread)
  private let version: BookVersion
  private let book: Book

  init(_ version: BookVersion, of book: Book) {
    self.version = version
    self.book = book
  }

  /// The rows of an organisation; none where the table cannot be read, which ``check()`` says.
  subscript(organisation: ODSCode) -> [PrevalenceRow] {
    content.withLock { content in
      load(&content)
      guard case .read(_, let rows) = content else { return [] }
      return rows[organisation] ?? []
    }
  }

  /// All rows, in order.
  ///
  /// - Throws: `changedByHand` if the table is not one that was published.
  func rows() throws(Failure) -> [PrevalenceRow] {
    let content = content.withLock { content in
      load(&content)
      return content
    }
    switch content {
    case .read(let rows, _): return rows
    case .unreadable(let failure): throw failure
    case .unread: return []
    }
  }

  /// Says what went wrong with a look-up, before anything is made of it.
  ///
  /// - Throws: `changedByHand` if something was looked up and the table is not one that was
  ///   published.
  func check() throws(Failure) {
    let content = content.withLock { $0 }
    if case .unreadable(let failure) = content { throw failure }
  }

  private func load(_ content: inout Content) {
    guard case .unread = content else { return }
    do throws(Failure) {
      let rows = try BookTable.rows(PrevalenceRow.self, in: version, of: book)
      content = .read(rows, byOrganisation: Dictionary(grouping: rows, by: \.organisation))
    } catch {
      content = .unreadable(error)
    }
  }

  /// Which bytes the table has; `nil` where the version has no such table.
  private var digest: SHA256Digest? {
    version.file(BookTable.path(PrevalenceRow.layout))?.sha256
  }

  /// Compares what the tables hold, without reading them.
  static func == (left: StoredPrevalence, right: StoredPrevalence) -> Bool {
    left.digest == right.digest
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
