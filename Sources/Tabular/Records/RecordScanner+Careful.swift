extension RecordScanner {
  /// Reads the one record that begins at `scan.position` byte by byte, and says what is wrong.
  ///
  /// A field with a fault of quoting keeps all its bytes as its content, and ends at the next
  /// delimiter or line feed outside quotes, so that the next record is found again.
  ///
  /// - Returns: Whether a record was read; not if it is unfinished, or over the limit.
  mutating func readCarefully(_ batch: inout RecordBatch, isLast: Bool) -> Bool {
    var record = CarefulRecord(
      delimiter: scan.delimiter,
      index: scan.recordCount,
      start: scan.position,
      isLast: isLast
    )
    guard record.read(batch.bytes.span), record.end - scan.position <= scan.limit else {
      if isLast || record.end - scan.position > scan.limit { stop(&batch) }
      return false
    }
    let first = scan.fieldCount
    for (index, slice) in record.fields.enumerated() {
      put(slice, into: &batch, at: first + index)
    }
    tally(record)
    endRecord(in: &batch, fields: first + record.fields.count, bytes: record.end)
    faults.append(contentsOf: record.faults)
    remark(on: &batch, extraLines: record.extraLines)
    return true
  }

  private mutating func tally(_ record: CarefulRecord) {
    switch record.lineBreak {
    case .none: endsWithLineBreak = false
    case .lineFeed: scan.tally.lineFeeds += 1
    case .carriageReturnLineFeed: scan.tally.carriageReturnLineFeeds += 1
    }
    scan.tally.lineFeedsInQuotes += record.extraLines
    bareCarriageReturns += record.bareCarriageReturns
    scan.tally.quotedWithoutNeed += record.quotedWithoutNeed
    for (column, slice) in record.fields.enumerated() where slice.wasQuoted {
      scan.tally.quotedByColumn[min(column, TextSummary.countedColumns - 1)] += 1
    }
  }
}
