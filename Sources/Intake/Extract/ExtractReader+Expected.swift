import Quality
import Tabular

/// Records that need no scan, because they stand just as expected.
extension ExtractReader {
  /// Takes all records from `start` on that differ from what is expected in their value alone.
  ///
  /// - Parameters:
  ///   - batch: A batch that holds the text; its records do not matter.
  ///   - start: Where the first of them would begin.
  ///   - line: The line on which it would begin.
  ///   - tally: What is counted of them is added.
  /// - Returns: How many there were, and where the last ends.
  mutating func takeExpected(
    _ batch: borrowing RecordBatch,
    from start: Int,
    line: Int,
    _ tally: inout RecordTally
  ) -> (records: Int, end: Int) {
    let bytes = batch.bytes.span
    var offset = start
    var records = 0
    guard expected.isReady, current.part >= 0, !segment.submissions.isEmpty else {
      return (records, offset)
    }
    let startCount = expected.start.count
    let endCount = expected.end.count
    while segment.fields.count < Self.segmentLimit {
      let field = Int(successors[previousField])
      guard field > 0, let middle = expected.middle(of: field),
        names.fields[field - 1].service == current.service
      else { break }
      let behindStart = offset + startCount
      let behindMiddle = behindStart + expected.length(ofMiddle: middle)
      guard behindMiddle + endCount <= bytes.count,
        expected.starts(bytes, offset..<behindStart),
        expected.stands(middle, bytes, behindStart..<behindMiddle)
      else { break }
      var behindValue = behindMiddle
      let last = min(bytes.count - endCount, behindMiddle + 20)
      while behindValue < last, Self.mayBeInValue(bytes[behindValue]) { behindValue += 1 }
      guard expected.ends(bytes, behindValue..<(behindValue + endCount)),
        let value = PackedValue(bytes, in: behindMiddle..<behindValue)
      else { break }
      segment.append(
        field: UInt32(field),
        value: value.code,
        line: UInt32(truncatingIfNeeded: line + records),
        submission: current.submission,
        isLast: current.isLast
      )
      if value.isBlank { profile.blanks += 1 }
      let piece = expected.piece(ofMiddle: middle)
      tally.count(quoted: piece.quoted)
      tally.quotedWithoutNeed += piece.quotedWithoutNeed
      tally.longestField = max(tally.longestField, behindValue - behindMiddle)
      previousField = field
      records += 1
      offset = behindValue + endCount
    }
    profile.rows += records
    tally.count(expected.startPiece, records)
    tally.count(expected.endPiece, records)
    if expected.endsWithCarriageReturn {
      tally.carriageReturnLineFeeds += records
    } else {
      tally.lineFeeds += records
    }
    return (records, offset)
  }

  /// Digits and capital letters; what they come to is for ``PackedValue`` to say.
  @inline(__always)
  private static func mayBeInValue(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x41 < 26
  }
}

extension RecordTally {
  /// Counts the quoted columns of a piece that stood in so many records.
  fileprivate mutating func count(_ piece: ExpectedRecord.Piece, _ records: Int) {
    quotedWithoutNeed += piece.quotedWithoutNeed * records
    var rest = piece.quoted
    while rest != 0 {
      quotedByColumn[rest.trailingZeroBitCount] += records
      rest &= rest - 1
    }
  }
}
