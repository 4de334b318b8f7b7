import Book
import Findings
import Quality

/// Writes a part anew from the first organisation on that changed; without one, not at all.
struct PartOutput: ~Copyable {
  private let key: PartKey
  private let base: BookVersion
  private let book: Book
  private let publication: Publication
  private var isChanged = false
  private var writer: PartWriter
  private var output: ObjectWriter?

  /// Starts on a part.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - run: The run; its base version holds the part, or will.
  ///   - fields: The ranks of the fields.
  ///   - publication: Where the part is written.
  init(_ key: PartKey, of run: BookRun, fields: PartFields, into publication: Publication) {
    self.key = key
    base = run.base
    book = run.book
    self.publication = publication
    writer = PartWriter(fields: fields)
  }

  /// Takes the next organisation.
  ///
  /// - Parameters:
  ///   - rows: The rows that the book shall hold.
  ///   - isChanged: Whether they are others than those that it held.
  ///   - offset: Where, in the book's part, the first organisation begins that does not come before
  ///     this one; `nil` if there is none.
  /// - Throws: A `Failure` where the book cannot be read or written.
  mutating func put(_ rows: StoredRows, isChanged: Bool, before offset: Int?) throws {
    if isChanged, !self.isChanged {
      self.isChanged = true
      try begin(with: offset)
    }
    writer.add(rows, areWritten: !self.isChanged)
    if let output { try writer.drain { bytes throws(Failure) in try output.append(bytes) } }
  }

  /// Begins to write, with the bytes of all organisations before the first that changed.
  ///
  /// - Parameter offset: How many bytes those are; `nil` for the whole file.
  /// - Throws: A `Failure` where the book cannot be read or written.
  private mutating func begin(with offset: Int?) throws {
    let files = PartFiles(key)
    let output = try publication.writer(for: files.values)
    self.output = output
    guard let file = base.file(files.values) else {
      try output.append(PartWriter.valuesHeader)
      return
    }
    var left = offset ?? file.bytes
    let source = try book.reader(of: file)
    var block = [UInt8](repeating: 0, count: 128 << 10)
    while left > 0 {
      let count = min(try source.read(into: &block), left)
      guard count > 0 else { break }
      try output.append(block.span.extracting(first: count))
      left -= count
    }
  }

  /// Ends the part, after its last organisation.
  mutating func finish() throws {
    guard let output else { return }
    try writer.drain(all: true) { bytes throws(Failure) in try output.append(bytes) }
    _ = try output.finish(rows: writer.rowCount)
    let submissions = writer.submissionsTable
    try publication.put(
      PartFiles(key).submissions,
      bytes: submissions.bytes,
      rows: submissions.rows
    )
  }
}
