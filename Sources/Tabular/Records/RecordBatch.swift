/// All records that end within one block of a file, as slices of its text.
///
/// A batch is reused from block to block; once its arrays have grown nothing is allocated.
public struct RecordBatch: Sendable {
  /// A record that spans lines, and how many lines were spanned up to and with it.
  public struct LineSpan: Sendable, Hashable {
    /// The index of the record in the batch.
    public let record: UInt32
    /// How many line breaks inside quotes the batch holds up to the end of this record.
    public let extraLines: UInt32
  }

  /// The text as UTF-8: the unfinished record of the last block, then this block.
  ///
  /// It may go on behind the last whole record; those bytes come again in the next batch.
  public internal(set) var bytes: [UInt8] = []
  /// All fields of all records, one after the other; only the first `fieldCount` count.
  public internal(set) var fields: [FieldSlice] = []
  /// How many fields all records have together.
  public internal(set) var fieldCount = 0
  /// For record r: its fields are `fields[recordEnds[r - 1] ..< recordEnds[r]]`.
  public internal(set) var recordEnds: [UInt32] = []
  /// For record r: where it ends in `bytes`, behind its line break.
  public internal(set) var recordBytes: [UInt32] = []
  /// The records that span lines, in order; normally empty.
  public internal(set) var lineSpans: [LineSpan] = []
  /// What is wrong, by record and place; normally empty.
  public internal(set) var faults: [RecordFault] = []
  /// Where the first record begins in `bytes`.
  public internal(set) var firstByte = 0
  /// The number of the first record; the first of the file, mostly a header, is 0.
  public internal(set) var firstRecord = 0
  /// The line on which the first record begins, from 1.
  public internal(set) var firstLine = 1
  var offsets = OriginalOffsets()

  /// Makes an empty batch.
  public init() {}

  /// How many records there are, blank lines among them.
  @inlinable @inline(__always)
  public var count: Int { recordEnds.count }

  /// The fields of a record, as indices of `fields`; a blank line has none.
  @inlinable @inline(__always)
  public func fields(of record: Int) -> Range<Int> {
    (record == 0 ? 0 : Int(recordEnds[record - 1]))..<Int(recordEnds[record])
  }

  /// How many fields a record has; a blank line has none.
  @inlinable @inline(__always)
  public func fieldCount(of record: Int) -> Int { fields(of: record).count }

  /// The slice of one field.
  ///
  /// - Parameters:
  ///   - field: The index of the field in its record, from 0.
  ///   - record: The index of the record in the batch.
  /// - Returns: Where its content lies.
  @inlinable @inline(__always)
  public func slice(_ field: Int, of record: Int) -> FieldSlice {
    let range = fields(of: record)
    precondition(field >= 0 && field < range.count, "The record has no field of this number")
    return fields[range.lowerBound + field]
  }

  /// The bytes of a record as they stand, with quotes and line break.
  @inlinable @inline(__always)
  public func range(of record: Int) -> Range<Int> {
    (record == 0 ? firstByte : Int(recordBytes[record - 1]))..<Int(recordBytes[record])
  }

  /// The content of a field as bytes; doubled quotes are still doubled.
  @inlinable
  public func content(of slice: FieldSlice) -> ArraySlice<UInt8> {
    bytes[slice.range]
  }

  /// The content of a field, doubled quotes made single.
  ///
  /// Bytes that are not UTF-8 come as U+FFFD; the record then has a fault.
  public func text(of slice: FieldSlice) -> String {
    guard slice.hasEscapedQuotes else { return String(decoding: bytes[slice.range], as: UTF8.self) }
    var plain: [UInt8] = []
    appendContent(of: slice, to: &plain)
    return String(decoding: plain, as: UTF8.self)
  }

  /// Appends the content of a field as bytes, doubled quotes made single.
  public func appendContent(of slice: FieldSlice, to output: inout [UInt8]) {
    guard slice.hasEscapedQuotes else {
      output.append(contentsOf: bytes[slice.range])
      return
    }
    var index = Int(slice.start)
    let end = slice.range.upperBound
    while index < end {
      output.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
  }

  /// The texts of all fields of a record.
  public func texts(of record: Int) -> [String] {
    fields(of: record).map { text(of: fields[$0]) }
  }

  /// Makes the batch as good as new but for its capacity.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    clearRecords()
  }

  /// Forgets the records, not the bytes that they stand in.
  mutating func clearRecords() {
    fieldCount = 0
    recordEnds.removeAll(keepingCapacity: true)
    recordBytes.removeAll(keepingCapacity: true)
    lineSpans.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    firstByte = 0
  }
}
