import Files
public import Findings
public import Quality
import Tabular

/// Reads a part of the book, organisation by organisation in the order of their codes.
public struct StoredPartReader {
  private let file: FileRecord
  private let source: BookFileReader
  private let fields: PartFields
  private let submissions: [ODSCode: [Submission]]
  private var reader = RecordReader()
  private var batch = RecordBatch()
  private var record = 0
  private var block: [UInt8]
  private var isAtEnd = false
  private var names = ByteInterner()
  private var rankOfName: [UInt32] = []
  private var successors: [Int] = []
  private var previousName = 0
  private var batchOffset = 0
  private var organisationBytes: [UInt8] = []

  /// Where the rows that were read last begin in the file.
  public private(set) var offset = 0

  /// Opens a part.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - version: A version that holds it.
  ///   - book: The book.
  ///   - fields: The ranks of the fields; every field of the part must be among them.
  /// - Throws: `changedByHand` if the files are not what was published.
  public init(
    _ key: PartKey,
    in version: BookVersion,
    of book: Book,
    fields: PartFields
  ) throws(Failure) {
    let files = PartFiles(key)
    let values = try Self.file(files.values, in: version)
    let list = try Self.file(files.submissions, in: version)
    let known = try SubmissionTable.read(try book.contents(of: list), of: list)
    let source = try book.reader(of: values)
    self.init(values, source: source, fields: fields, submissions: known)
    try fill()
    record = 1
  }

  /// Opens a part as a version that is being made shall have it.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - publication: The version, which holds the part.
  ///   - fields: The ranks of the fields; every field of the part must be among them.
  /// - Throws: `noSuchFile`, `changedByHand` if the files are not what was written.
  public init(
    _ key: PartKey,
    in publication: Publication,
    fields: PartFields
  ) throws(Failure) {
    let files = PartFiles(key)
    guard let values = publication.record(files.values),
      let list = publication.record(files.submissions)
    else {
      throw Failure(.noSuchFile, "version \(publication.number) has no part \(files.folder)")
    }
    let table = try publication.reader(of: list)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = try table.read(into: &block)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    let known = try SubmissionTable.read(bytes, of: list)
    let source = try publication.reader(of: values)
    self.init(values, source: source, fields: fields, submissions: known)
    try fill()
    record = 1
  }

  private init(
    _ file: FileRecord,
    source: BookFileReader,
    fields: PartFields,
    submissions: [ODSCode: [Submission]]
  ) {
    self.file = file
    self.source = source
    self.fields = fields
    self.submissions = submissions
    block = Array(repeating: 0, count: 128 << 10)
  }

  private static func file(
    _ path: String,
    in version: BookVersion
  ) throws(Failure) -> FileRecord {
    guard let file = version.file(path) else {
      throw Failure(.noSuchFile, "version \(version.number) has no file \(path)")
    }
    return file
  }

  private mutating func fill() throws(Failure) {
    batchOffset +=
      batch.count == 0
      ? 0
      : batch.range(of: batch.count - 1).upperBound
        - batch.range(of: 0).lowerBound
    record = 0
    let count = try source.read(into: &block)
    if count == 0 {
      isAtEnd = true
      reader.finish(into: &batch)
    } else {
      reader.read(block, count: count, into: &batch)
    }
    guard batch.faults.isEmpty else { throw damaged() }
  }

  private func damaged() -> Failure {
    Failure(
      .changedByHand,
      "\(file.path) is not a table of values as the book writes it",
      subject: file.path
    )
  }

  /// The rows of the next organisation, `nil` after the last.
  ///
  /// - Throws: `changedByHand` if the file is not what was published.
  public mutating func next() throws(Failure) -> StoredRows? {
    while record >= batch.count {
      if isAtEnd { return nil }
      try fill()
    }
    let first = batch.fields(of: record).lowerBound
    let code = batch.text(of: batch.fields[first])
    guard let organisation = ODSCode(code), let known = submissions[organisation] else {
      throw damaged()
    }
    organisationBytes = Array(code.utf8)
    offset =
      batchOffset + batch.range(of: record).lowerBound - batch.range(of: 0).lowerBound
    previousName = 0
    if successors.isEmpty { successors.append(-1) }
    var rows: [StoredRow] = []
    rows.reserveCapacity(512)
    while try take(into: &rows, submissions: known.count), !isAtEnd {
      try fill()
    }
    return StoredRows(organisation: organisation, submissions: known, rows: rows)
  }

  /// Takes the organisation's records of the batch; says whether the batch ended before they did.
  private mutating func take(
    into rows: inout [StoredRow],
    submissions: Int
  ) throws(Failure) -> Bool {
    // A copy of its own, so that the spans do not stand in the way of changing anything else.
    let batch = batch
    let bytes = batch.bytes.span
    let slices = batch.fields.span
    let code = organisationBytes
    while record < batch.count {
      let range = batch.fields(of: record)
      guard range.count == 4 else { throw damaged() }
      let base = range.lowerBound
      guard ByteLanes.equal(code.span, code.indices, bytes, slices[base].range) else {
        return false
      }
      let name = slices[base + 1].range
      var number = successors[previousName]
      if number < 0 || !names.matches(number, bytes, name) {
        number = try find(bytes, name)
        successors[previousName] = number
      }
      previousName = number + 1
      guard let value = PackedValue(bytes, in: slices[base + 2].range),
        let submission = PackedValue(bytes, in: slices[base + 3].range),
        submission.raw >= 1, submission.raw <= Int64(submissions)
      else { throw damaged() }
      rows.append(
        StoredRow(
          field: rankOfName[number],
          submission: UInt32(submission.raw - 1),
          value: value
        )
      )
      record += 1
    }
    return true
  }

  private mutating func find(
    _ bytes: Span<UInt8>,
    _ name: Range<Int>
  ) throws(Failure) -> Int {
    let (number, isNew) = names.intern(bytes, name)
    if isNew {
      guard let field = FieldID(names.text(of: number)), let rank = fields.rank(of: field)
      else { throw damaged() }
      rankOfName.append(rank)
      successors.append(-1)
    }
    return number
  }
}
