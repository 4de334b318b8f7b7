import Findings

/// Reads records from a file that is pushed in block by block.
///
/// RFC 4180: quotes double inside quotes, line breaks may stand inside quotes, CRLF and LF both
/// end a record, a bare carriage return ends none. Nothing is repaired: what does not fit is a
/// fault of its record, with its place. Where blocks begin and end makes no difference.
public struct RecordReader: Sendable {
  /// How many fields a record is to have.
  public enum ExpectedFields: Sendable, Hashable {
    /// Any number.
    case any
    /// As many as the first record that is not a blank line.
    case asFirstRecord
    /// So many.
    case exactly(Int)
  }

  /// How many bytes a record may have if the caller does not say: 16 MiB.
  public static let usualMaximumRecordBytes = 16 << 20

  /// How many fields a record is to have; it holds for the blocks that are read from now on.
  public var expecting: ExpectedFields

  /// How many fields a record is to have, `nil` while that is not known or does not matter.
  public var expectedFields: Int? {
    get { if case .exactly(let count) = expecting { count } else { nil } }
    set { expecting = newValue.map { .exactly($0) } ?? .any }
  }

  private let delimiter: UInt8
  private let maximumRecordBytes: Int
  private var decoder: TextDecoder
  /// The text of the unfinished record.
  private var tail: [UInt8] = []
  /// How much of the tail was scanned, in vain.
  private var scannedTail = 0
  private var pendingFaults: [TextDecoder.Fault] = []
  /// The line on which the next record begins, from 1.
  public private(set) var nextLine = 1
  /// Where the next record of the loaded block begins in the batch's bytes.
  public private(set) var position = 0
  /// Whether records may be left in the loaded block.
  public private(set) var hasMore = false
  private var nextRecord = 0
  private var isFinished = false
  /// Whether the batch's bytes are an array that was lent.
  private var isLent = false
  private var seen = TextSummary()

  /// Makes a reader for one file.
  ///
  /// - Parameters:
  ///   - encoding: What the caller knows of the encoding.
  ///   - delimiter: The ASCII character between fields; not a quote, line break or NUL.
  ///   - expecting: How many fields a record is to have.
  ///   - maximumRecordBytes: How long a record may be, as UTF-8 with its line break, below 2^29.
  public init(
    encoding: RequestedEncoding = .detect,
    delimiter: UInt8 = UInt8(ascii: ","),
    expecting: ExpectedFields = .asFirstRecord,
    maximumRecordBytes: Int = RecordReader.usualMaximumRecordBytes
  ) {
    precondition(
      delimiter < 0x80 && ![0, 0x0A, 0x0D, UInt8(ascii: "\"")].contains(delimiter),
      "The delimiter is an ASCII character other than quote, line break and NUL"
    )
    precondition(
      maximumRecordBytes > 0 && maximumRecordBytes < 1 << 29,
      "The longest record has at least one byte and fewer than 2^29"
    )
    self.expecting = expecting
    self.delimiter = delimiter
    self.maximumRecordBytes = maximumRecordBytes
    decoder = TextDecoder(encoding)
  }

  /// What was seen so far.
  public var summary: TextSummary {
    var summary = seen
    summary.encoding = decoder.encoding
    summary.evidence = decoder.evidence
    summary.hasByteOrderMark = decoder.hasByteOrderMark
    summary.isASCII = decoder.isASCII
    summary.bytes = decoder.bytesTaken
    return summary
  }

  /// Takes the next block and gives the records that end in it.
  ///
  /// While a record is much longer than a block it may wait for more before it is looked at.
  ///
  /// - Parameters:
  ///   - block: The next bytes of the file, fewer than 2^29.
  ///   - batch: What it held is replaced.
  public mutating func read(_ block: Span<UInt8>, into batch: inout RecordBatch) {
    load(block, into: &batch)
    next(into: &batch)
  }

  /// Takes the next block, whose records ``next(into:limit:)`` and ``skip(_:bytes:fields:_:)``
  /// then go through, until ``hasMore`` is `false`.
  ///
  /// - Parameters:
  ///   - block: The next bytes of the file, fewer than 2^29.
  ///   - batch: What it held is replaced by the bytes in which the next records stand.
  public mutating func load(_ block: Span<UInt8>, into batch: inout RecordBatch) {
    precondition(!isFinished, "Nothing can be read behind the end of a file")
    precondition(!hasMore, "All records of the last block are read before the next block")
    precondition(block.count < 1 << 29, "A block has fewer than 2^29 bytes")
    batch.clear()
    guard seen.isComplete else { return describe(&batch) }
    decoder.decode(block, into: &tail, faults: &pendingFaults)
    describe(&batch)
    // A long record is scanned again only once it has doubled, so that the work stays linear.
    if scannedTail >= 4096, tail.count < 2 * scannedTail, tail.count <= maximumRecordBytes {
      return
    }
    swap(&batch.bytes, &tail)
    position = 0
    hasMore = true
  }

  /// How many bytes of the next block are to be loaded for themselves, so that the rest can be lent.
  ///
  /// - Parameter block: The next bytes of the file.
  /// - Returns: Those up to the end of the unfinished record, or all where that is not to be seen.
  public func countBeforeLending(_ block: [UInt8]) -> Int {
    guard decoder.isOpen else { return block.count }
    guard !tail.isEmpty else { return 0 }
    return block.firstIndex(of: 0x0A).map { $0 + 1 } ?? block.count
  }

  /// Takes the next block as ``load(_:into:)`` does, but without a copy of it wherever that can be.
  ///
  /// - Parameters:
  ///   - block: An array that ends with the next bytes of the file, fewer than 2^29. It may be the
  ///     batch's until ``giveBack(_:from:)``.
  ///   - start: Where in it they begin.
  ///   - batch: What it held is replaced by the bytes in which the next records stand.
  public mutating func load(
    lending block: inout [UInt8],
    from start: Int,
    into batch: inout RecordBatch
  ) {
    guard seen.isComplete, tail.isEmpty, pendingFaults.isEmpty, block.count < 1 << 29,
      decoder.takesAsIs(block, from: start)
    else { return load(block.span.extracting(start..<block.count), into: &batch) }
    precondition(!isFinished, "Nothing can be read behind the end of a file")
    precondition(!hasMore, "All records of the last block are read before the next block")
    batch.clearRecords()
    swap(&batch.bytes, &block)
    isLent = true
    decoder.offsets = decoder.offsets.behind(start)
    position = start
    batch.firstByte = start
    describe(&batch)
    hasMore = true
  }

  /// Gives back the array of a block whose records were all read; what it holds does not matter.
  ///
  /// - Parameters:
  ///   - block: The array that was lent.
  ///   - batch: The batch that it was lent to.
  public mutating func giveBack(_ block: inout [UInt8], from batch: inout RecordBatch) {
    precondition(!hasMore, "All records of a block are read before it is given back")
    guard isLent else { return }
    isLent = false
    batch.clearRecords()
    swap(&batch.bytes, &block)
  }

  /// Gives the next records of the block.
  ///
  /// - Parameters:
  ///   - batch: The batch that the block was loaded into; its records are replaced.
  ///   - limit: How many records are wanted; some more may come.
  public mutating func next(into batch: inout RecordBatch, limit: Int = .max) {
    guard hasMore else { return }
    batch.clearRecords()
    batch.firstByte = position
    describe(&batch)
    scan(into: &batch, limit: limit, isLast: false)
  }

  /// Whether records that the caller knows byte for byte may be skipped where they stand.
  public var maySkip: Bool { hasMore && pendingFaults.isEmpty && expectedFields != nil }

  /// Passes over records that the caller knows byte for byte: well-formed, of the expected number
  /// of fields, without line breaks inside quotes, and ended by a line break.
  ///
  /// - Parameters:
  ///   - records: How many there are.
  ///   - bytes: How many bytes they have together, from ``position`` on.
  ///   - tally: What is counted of them.
  public mutating func skip(_ records: Int, bytes: Int, _ tally: RecordTally) {
    precondition(maySkip, "Records are skipped only where a block has more of them")
    guard records > 0, let expectedFields else { return }
    position += bytes
    nextRecord += records
    nextLine += records
    seen.records += records
    seen.fields += records * expectedFields
    seen.endsWithLineBreak = true
    add(tally)
  }

  /// Takes the first bytes of an array as the next block.
  ///
  /// - Parameters:
  ///   - bytes: The array that holds the block.
  ///   - count: How many of its bytes are the block.
  ///   - batch: What it held is replaced.
  public mutating func read(_ bytes: [UInt8], count: Int, into batch: inout RecordBatch) {
    read(bytes.span.extracting(0..<count), into: &batch)
  }

  /// Says that the file ends here and gives the last record, if it had no line break.
  ///
  /// - Parameter batch: What it held is replaced.
  public mutating func finish(into batch: inout RecordBatch) {
    precondition(!isFinished, "A file ends once")
    isFinished = true
    batch.clear()
    guard seen.isComplete else { return describe(&batch) }
    decoder.finish(into: &tail, faults: &pendingFaults)
    swap(&batch.bytes, &tail)
    position = 0
    hasMore = true
    describe(&batch)
    scan(into: &batch, limit: .max, isLast: true)
  }

  private func describe(_ batch: inout RecordBatch) {
    batch.firstRecord = nextRecord
    batch.firstLine = nextLine
    batch.offsets = decoder.offsets
  }

  private mutating func scan(into batch: inout RecordBatch, limit: Int, isLast: Bool) {
    let expected =
      switch expecting {
      case .any: -1
      case .asFirstRecord: -2
      case .exactly(let count): count
      }
    var scanner = RecordScanner(
      scan: StructureScan(delimiter: delimiter, limit: maximumRecordBytes, expected: expected),
      lineSpans: []
    )
    swap(&scanner.lineSpans, &batch.lineSpans)
    position = scanner.fill(&batch, limit: limit, isLast: isLast)
    if expecting == .asFirstRecord, scanner.scan.expected >= 0 {
      expecting = .exactly(scanner.scan.expected)
    }
    batch.faults = scanner.faults
    attribute(upTo: position, in: &batch)
    if batch.faults.count > 1 {
      batch.faults.sort {
        if $0.record != $1.record { return $0.record < $1.record }
        // What an open quote swallows is missing elsewhere: the cause comes before that.
        let isCause = ($0.kind == .unclosedQuote, $1.kind == .unclosedQuote)
        if isCause.0 != isCause.1 { return isCause.0 }
        if $0.offset != $1.offset { return $0.offset < $1.offset }
        return $0.kind.rule.id < $1.kind.rule.id
      }
    }
    take(scanner, from: batch)

    hasMore = scanner.hasMore
    if !hasMore { endBlock(of: batch, isStopped: scanner.isStopped) }
  }

  /// Keeps the unfinished record at the end of the block for the next.
  private mutating func endBlock(of batch: borrowing RecordBatch, isStopped: Bool) {
    tail.removeAll(keepingCapacity: true)
    if isStopped {
      seen.isComplete = false
      pendingFaults = []
    } else {
      tail.append(copying: batch.bytes.span.extracting(position..<batch.bytes.count))
      for index in pendingFaults.indices { pendingFaults[index].offset -= position }
    }
    scannedTail = tail.count
    if position > 0 { decoder.drop(position, of: batch.bytes.span) }
  }

  /// Gives faults of the encoding to the records that they stand in.
  private mutating func attribute(upTo end: Int, in batch: inout RecordBatch) {
    guard !pendingFaults.isEmpty else { return }
    var kept: [TextDecoder.Fault] = []
    for fault in pendingFaults {
      guard fault.offset < end else {
        kept.append(fault)
        continue
      }
      var record = batch.recordBytes.partitioningIndex { Int($0) > fault.offset }
      record = min(record, max(0, batch.count - 1))
      let first = batch.fields(of: record).lowerBound
      let field = batch.fields[batch.fields(of: record)].lastIndex {
        Int($0.start) <= fault.offset
      }
      batch.faults.append(
        RecordFault(
          record: record,
          kind: fault.kind,
          offset: fault.offset,
          field: fault.kind == .utf16Assumed ? nil : field.map { $0 - first }
        )
      )
    }
    pendingFaults = kept
  }

  private mutating func take(_ scanner: RecordScanner, from batch: borrowing RecordBatch) {
    nextRecord += batch.count
    nextLine += batch.count + scanner.extraLines
    seen.records += batch.count
    seen.fields += batch.fieldCount
    seen.blankLines += scanner.blankLines
    seen.bareCarriageReturns += scanner.bareCarriageReturns
    if batch.count > 0 { seen.endsWithLineBreak = scanner.endsWithLineBreak }
    add(scanner.scan.tally)
  }

  private mutating func add(_ tally: RecordTally) {
    seen.carriageReturnLineFeeds += tally.carriageReturnLineFeeds
    seen.lineFeeds += tally.lineFeeds
    seen.lineFeedsInQuotes += tally.lineFeedsInQuotes
    seen.quotedWithoutNeed += tally.quotedWithoutNeed
    seen.longestField = max(seen.longestField, tally.longestField)
    for column in seen.quotedByColumn.indices {
      seen.quotedByColumn[column] += tally.quotedByColumn[column]
    }
  }
}

extension [UInt32] {
  /// The first index whose element satisfies a condition that holds for all later ones too.
  func partitioningIndex(where isBehind: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
