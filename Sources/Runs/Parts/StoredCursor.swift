import Book
import Quality
import Reconciliation

/// Where reading a part of the book has come to; the next organisations are read ahead.
struct StoredCursor: ~Copyable {
  /// The rows of an organisation, and where they begin in the file.
  private struct Entry: Sendable {
    let rows: StoredRows
    let offset: Int
  }

  private let stored: ReadAhead<Entry>?
  private let renaming: FieldRenaming
  private var ahead: ArraySlice<Entry> = []
  private var isAtEnd = false
  /// The rows of the next organisation; `nil` after the last.
  private(set) var rows: StoredRows?
  /// The fields among them whose values have come under their own name just now.
  private(set) var renamed: Set<UInt32> = []
  /// Where they begin in the file.
  private(set) var offset = 0

  /// Opens a part, at its first organisation.
  ///
  /// - Parameters:
  ///   - key: The part; it may be one that the book does not hold.
  ///   - run: The run, from whose base version it is read.
  ///   - fields: The fields of the part's service.
  /// - Throws: A `Failure` where the book cannot be read.
  init(_ key: PartKey, of run: BookRun, fields: ServiceFields) throws {
    renaming = FieldRenaming(fields.rows)
    if run.base.file(PartFiles(key).values) == nil {
      stored = nil
    } else {
      let (base, book, ranks) = (run.base, run.book, fields.ranks)
      stored = ReadAhead {
        var reader = try StoredPartReader(key, in: base, of: book, fields: ranks)
        return { try reader.next().map { Entry(rows: $0, offset: reader.offset) } }
      }
    }
    try advance()
  }

  /// Goes on to the next organisation.
  mutating func advance() throws {
    if ahead.isEmpty, !isAtEnd, let stored {
      ahead = try stored.next()[...]
      isAtEnd = ahead.isEmpty
    }
    let next = ahead.popFirst()
    rows = next?.rows
    offset = next?.offset ?? 0
    renamed = []
    if !renaming.isEmpty, let held = rows, let new = renaming.renamed(held) {
      rows = new.rows
      renamed = new.fields
    }
  }
}
