import Quality

/// Rows of one organisation, service and achievement date that stand together in an extract.
///
/// While it is filled its columns are plain arrays; on the spool it is a few bytes a row.
struct ExtractSegment: Sendable {
  /// Who submitted rows of the segment and when; numbers into the reader's tables.
  struct SubmissionKey: Sendable, Hashable {
    var defaults: UInt32
    var user: UInt32
    var at: Int64
  }

  var organisation = 0
  var fields: [UInt32] = []
  var values: [UInt64] = []
  /// The line of the first row.
  var firstLine: UInt32 = 0
  /// The line of each row; none where the rows stand on lines that follow one another.
  var lines: [UInt32] = []
  var submissionOfRow: [UInt32] = []
  var isLast: [Bool] = []
  var submissions: [SubmissionKey] = []
  var hasEarlierSubmissions = false

  var isEmpty: Bool { fields.isEmpty }

  /// The line of a row.
  func line(of row: Int) -> UInt32 { lines.isEmpty ? firstLine + UInt32(row) : lines[row] }

  /// Adds a row; its line, who submitted it and whether it is the last are kept only where that
  /// does not follow from the row before.
  @inline(__always)
  mutating func append(field: UInt32, value: UInt64, line: UInt32, submission: UInt32, isLast: Bool)
  {
    if submissions.count > 1 {
      while submissionOfRow.count < fields.count { submissionOfRow.append(0) }
      submissionOfRow.append(submission)
    }
    if !isLast { hasEarlierSubmissions = true }
    if hasEarlierSubmissions {
      while self.isLast.count < fields.count { self.isLast.append(true) }
      self.isLast.append(isLast)
    }
    if fields.isEmpty { firstLine = line }
    if !lines.isEmpty || line != firstLine &+ UInt32(truncatingIfNeeded: fields.count) {
      while lines.count < fields.count { lines.append(firstLine + UInt32(lines.count)) }
      lines.append(line)
    }
    fields.append(field)
    values.append(value)
  }

  mutating func removeAll() {
    fields.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    submissionOfRow.removeAll(keepingCapacity: true)
    isLast.removeAll(keepingCapacity: true)
    submissions.removeAll(keepingCapacity: true)
    hasEarlierSubmissions = false
  }

  private static let explicitFields: UInt8 = 1
  private static let irregularLines: UInt8 = 2
  private static let withEarlier: UInt8 = 4

  /// Writes the segment, with its length in front.
  ///
  /// - Parameters:
  ///   - shape: The number of the field sequence, if it has one.
  ///   - scratch: Room to work in.
  ///   - bytes: Where to append it.
  func encode(shape: Int?, scratch: inout [UInt8], to bytes: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    let regular = lines.isEmpty
    var flags: UInt8 = shape == nil ? Self.explicitFields : 0
    if !regular { flags |= Self.irregularLines }
    if hasEarlierSubmissions { flags |= Self.withEarlier }
    Varint.append(UInt64(organisation), to: &scratch)
    Varint.append(UInt64(fields.count), to: &scratch)
    scratch.append(flags)
    Varint.append(UInt64(firstLine), to: &scratch)
    Varint.append(UInt64(submissions.count), to: &scratch)
    for submission in submissions {
      Varint.append(UInt64(submission.defaults), to: &scratch)
      Varint.append(UInt64(submission.user), to: &scratch)
      Varint.appendSigned(submission.at, to: &scratch)
    }
    if let shape {
      Varint.append(UInt64(shape), to: &scratch)
    } else {
      var previous: Int64 = 0
      for field in fields {
        Varint.appendSigned(Int64(field) - previous, to: &scratch)
        previous = Int64(field)
      }
    }
    for value in values { Varint.append(value, to: &scratch) }
    if submissions.count > 1 {
      for index in submissionOfRow { Varint.append(UInt64(index), to: &scratch) }
    }
    if !regular {
      var previous: Int64 = 0
      for line in lines {
        Varint.appendSigned(Int64(line) - previous, to: &scratch)
        previous = Int64(line)
      }
    }
    if hasEarlierSubmissions {
      for last in isLast { scratch.append(last ? 1 : 0) }
    }
    Varint.append(UInt64(scratch.count), to: &bytes)
    bytes.append(contentsOf: scratch)
  }

  /// Reads a segment; `shapes` are the field sequences by number.
  ///
  /// - Returns: The number of its shape, `nil` if its fields were written out.
  @discardableResult
  mutating func decode(_ bytes: Span<UInt8>, at start: Int, shapes: [[UInt32]]) -> Int? {
    removeAll()
    var offset = start
    organisation = Int(Varint.read(bytes, &offset))
    let count = Int(Varint.read(bytes, &offset))
    let flags = bytes[offset]
    offset += 1
    firstLine = UInt32(Varint.read(bytes, &offset))
    for _ in 0..<Varint.read(bytes, &offset) {
      let defaults = UInt32(Varint.read(bytes, &offset))
      let user = UInt32(Varint.read(bytes, &offset))
      submissions.append(
        SubmissionKey(defaults: defaults, user: user, at: Varint.readSigned(bytes, &offset))
      )
    }
    var shape: Int?
    if flags & Self.explicitFields == 0 {
      let number = Int(Varint.read(bytes, &offset))
      fields.append(contentsOf: shapes[number])
      shape = number
    } else {
      var field: Int64 = 0
      for _ in 0..<count {
        field += Varint.readSigned(bytes, &offset)
        fields.append(UInt32(field))
      }
    }
    for _ in 0..<count { values.append(Varint.read(bytes, &offset)) }
    if submissions.count > 1 {
      for _ in 0..<count { submissionOfRow.append(UInt32(Varint.read(bytes, &offset))) }
    } else {
      for _ in 0..<count { submissionOfRow.append(0) }
    }
    if flags & Self.irregularLines != 0 {
      var line: Int64 = 0
      for _ in 0..<count {
        line += Varint.readSigned(bytes, &offset)
        lines.append(UInt32(line))
      }
    }
    hasEarlierSubmissions = flags & Self.withEarlier != 0
    for index in 0..<count {
      isLast.append(hasEarlierSubmissions ? bytes[offset + index] == 1 : true)
    }
    return shape
  }
}
