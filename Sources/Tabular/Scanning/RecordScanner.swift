/// Fills a batch from its bytes: the fast scan where the text is well-formed, the careful one
/// where it is not.
struct RecordScanner {
  var scan: StructureScan
  var faults: [RecordFault] = []
  var lineSpans: [RecordBatch.LineSpan]
  var extraLines = 0
  var blankLines = 0
  var bareCarriageReturns = 0
  var endsWithLineBreak = true
  /// Whether a record was over the limit, so that nothing further is read.
  var isStopped = false
  /// Whether it came back because there are as many records as were wanted.
  var hasMore = false

  /// Scans all records that end in the batch's bytes.
  ///
  /// - Parameters:
  ///   - batch: A batch of which nothing but the bytes and the first byte is set.
  ///   - limit: After how many records it may come back; some more may be there.
  ///   - isLast: Whether the file ends here, so that the last record needs no line break.
  /// - Returns: Where the unfinished record begins.
  mutating func fill(_ batch: inout RecordBatch, limit: Int, isLast: Bool) -> Int {
    scan.position = batch.firstByte
    // A chunk of 64 bytes ends 64 records at most, and each has a byte.
    let most = min(limit, batch.bytes.count - scan.position)
    var records = min(max(64, batch.recordEnds.capacity), most + 64)
    batch.recordEnds.append(contentsOf: repeatElement(0, count: records))
    batch.recordBytes.append(contentsOf: repeatElement(0, count: records))
    scanning: while !isStopped {
      let exit = unsafe batch.bytes.withUnsafeBufferPointer { bytes in
        unsafe batch.fields.withUnsafeMutableBufferPointer { fields in
          unsafe batch.recordEnds.withUnsafeMutableBufferPointer { ends in
            unsafe batch.recordBytes.withUnsafeMutableBufferPointer { byteEnds in
              unsafe scan.run(bytes, fields: fields, recordEnds: ends, recordBytes: byteEnds)
            }
          }
        }
      }
      switch exit {
      case .full:
        if scan.recordCount >= limit {
          hasMore = true
          break scanning
        }
        if scan.recordCount + 64 > records {
          batch.recordEnds.append(contentsOf: repeatElement(0, count: records))
          batch.recordBytes.append(contentsOf: repeatElement(0, count: records))
          records *= 2
        } else {
          growFields(of: &batch)
        }
      case .remarkable:
        remark(on: &batch, extraLines: scan.extraLines)
      case .careful:
        guard readCarefully(&batch, isLast: isLast) else { break scanning }
      case .end:
        guard isLast, scan.position < batch.bytes.count else { break scanning }
        guard readCarefully(&batch, isLast: true) else { break scanning }
      }
    }
    if !isStopped, !hasMore, batch.bytes.count - scan.position > scan.limit { stop(&batch) }
    batch.recordEnds.removeLast(records - scan.recordCount)
    batch.recordBytes.removeLast(records - scan.recordCount)
    batch.fieldCount = scan.fieldCount
    scan.tally.longestField = StructureScan.longest(of: batch.fields, count: scan.fieldCount)
    swap(&batch.lineSpans, &lineSpans)
    return scan.position
  }

  /// Makes room for at least 1,024 more fields.
  private mutating func growFields(of batch: inout RecordBatch) {
    let empty = FieldSlice(start: 0, lengthAndFlags: 0)
    let more = max(1024, batch.fields.count)
    batch.fields.append(contentsOf: repeatElement(empty, count: more))
  }

  /// Puts one field behind the last; `records` are not touched.
  mutating func put(_ slice: FieldSlice, into batch: inout RecordBatch, at index: Int) {
    if index == batch.fields.count { growFields(of: &batch) }
    batch.fields[index] = slice
  }

  /// Writes down where the record ends that `scan` counts next.
  mutating func endRecord(in batch: inout RecordBatch, fields: Int, bytes: Int) {
    if scan.recordCount == batch.recordEnds.count {
      batch.recordEnds.append(0)
      batch.recordBytes.append(0)
    }
    batch.recordEnds[scan.recordCount] = UInt32(fields)
    batch.recordBytes[scan.recordCount] = UInt32(bytes)
    scan.recordCount += 1
    scan.fieldCount = fields
    scan.position = bytes
  }

  /// Looks at the last record: lines spanned, number of fields, nothing in it.
  mutating func remark(on batch: inout RecordBatch, extraLines extra: Int) {
    let record = scan.recordCount - 1
    if extra > 0 {
      extraLines += extra
      lineSpans.append(
        RecordBatch.LineSpan(record: UInt32(record), extraLines: UInt32(extraLines))
      )
    }
    let first = record == 0 ? 0 : Int(batch.recordEnds[record - 1])
    let found = scan.fieldCount - first
    let start = record == 0 ? batch.firstByte : Int(batch.recordBytes[record - 1])
    if found == 1, scan.expected != 1, batch.fields[first].isEmpty,
      !batch.fields[first].wasQuoted
    {
      blankLines += 1
      scan.fieldCount = first
      batch.recordEnds[record] = UInt32(first)
      faults.append(RecordFault(record: record, kind: .blankLine, offset: start))
      return
    }
    if scan.expected == -2 { scan.expected = found }
    guard scan.expected >= 0, found != scan.expected else { return }
    if found < scan.expected {
      let kind = RecordFault.Kind.tooFewFields(expected: scan.expected, found: found)
      faults.append(RecordFault(record: record, kind: kind, offset: start))
    } else {
      let kind = RecordFault.Kind.tooManyFields(expected: scan.expected, found: found)
      let slice = batch.fields[first + scan.expected]
      let offset = Int(slice.start) - (slice.wasQuoted ? 1 : 0)
      faults.append(
        RecordFault(record: record, kind: kind, offset: offset, field: scan.expected)
      )
    }
  }

  /// Gives up on a record over the limit, and on all that follows it.
  mutating func stop(_ batch: inout RecordBatch) {
    let start = scan.position
    faults.append(
      RecordFault(
        record: scan.recordCount,
        kind: .recordTooLong(limit: scan.limit),
        offset: start
      )
    )
    endRecord(in: &batch, fields: scan.fieldCount, bytes: start + scan.limit)
    isStopped = true
  }
}
