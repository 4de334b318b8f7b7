public import Findings

extension RecordBatch {
  /// The line on which a record begins, from 1.
  @inlinable
  public func line(of record: Int) -> Int {
    firstLine + record + (lineSpans.isEmpty ? 0 : extraLines(before: record))
  }

  @usableFromInline
  func extraLines(before record: Int) -> Int {
    var low = 0
    var high = lineSpans.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineSpans[middle].record) < record { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : Int(lineSpans[low - 1].extraLines)
  }

  /// Where the byte at an offset of the batch stands.
  ///
  /// - Parameters:
  ///   - offset: An offset in `bytes`.
  ///   - record: The index of the record that it belongs to.
  /// - Returns: The position in the file as it was handed in.
  public func position(ofByte offset: Int, in record: Int) -> TextPosition {
    let start = range(of: record).lowerBound
    var line = line(of: record)
    var lineStart = start
    for index in start..<max(start, min(offset, bytes.count)) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return TextPosition(
      record: firstRecord + record,
      line: line,
      column: 1 + bytes.span.characters(in: lineStart..<max(lineStart, min(offset, bytes.count))),
      byte: offsets.original(of: offset, in: bytes.span)
    )
  }

  /// Where a field begins, at its opening quote if it has one; without a field, the record.
  ///
  /// - Parameters:
  ///   - field: The index of the field in its record, from 0; `nil` for the whole record.
  ///   - record: The index of the record in the batch.
  /// - Returns: The position in the file as it was handed in.
  public func position(ofField field: Int?, in record: Int) -> TextPosition {
    guard let field, field < fieldCount(of: record) else {
      return position(ofByte: range(of: record).lowerBound, in: record)
    }
    let slice = slice(field, of: record)
    return position(ofByte: Int(slice.start) - (slice.wasQuoted ? 1 : 0), in: record)
  }

  /// The place of a field, for a finding.
  ///
  /// - Parameters:
  ///   - field: The index of the field in its record, from 0; `nil` for the whole record.
  ///   - record: The index of the record in the batch.
  ///   - file: A place that names source and member.
  ///   - name: The name of the field, as the header gives it.
  /// - Returns: The file's place, with the rest filled in.
  public func place(
    ofField field: Int?,
    in record: Int,
    of file: Place,
    named name: String? = nil
  ) -> Place {
    place(at: position(ofField: field, in: record), of: file, field: field, named: name)
  }

  func place(at position: TextPosition, of file: Place, field: Int?, named name: String?) -> Place {
    var place = file
    place.line = position.line
    place.column = position.column
    place.record = position.record
    place.byte = position.byte
    place.fieldNumber = field.map { $0 + 1 }
    place.field = name
    return place
  }
}
