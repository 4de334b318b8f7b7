import Quality
import Tabular

/// The bytes of the record that is likely to come next, but for its value.
///
/// Most records of an extract differ from one that was read before in the value alone: they start
/// as the last one did, name the field that followed this one last time, and end as the last one
/// did. A record that stands so byte for byte needs no scan. Pieces are taken from records without
/// faults and without line breaks inside quotes.
struct ExpectedRecord: Sendable {
  /// A run of bytes of a record, whole columns.
  struct Piece: Sendable {
    /// The columns that stand in quotes, one bit each.
    var quoted: UInt64 = 0
    /// How many of them need not.
    var quotedWithoutNeed = 0
  }

  /// From the first byte to the indicator.
  private(set) var start: [UInt8] = []
  private(set) var startPiece = Piece()
  /// From behind the value to the end; a value's closing quote belongs to it.
  private(set) var end: [UInt8] = []
  private(set) var endPiece = Piece()
  private(set) var endsWithCarriageReturn = false
  /// Whether the value's closing quote is at the start of ``end``.
  private(set) var endClosesQuote = false

  /// From the indicator to the value, as each field was last written.
  private var middles = ByteInterner()
  private var middlePieces: [Piece] = []
  private var middleOpensQuote: [Bool] = []
  /// For each field its middle's number plus one, 0 if it has none.
  private var middleOfField: [UInt32] = []

  /// A longer piece is not kept, so that no record gets near the limit of its length.
  private static let limit = 64 << 10

  /// Whether there is a start and an end.
  var isReady: Bool { !start.isEmpty && !end.isEmpty }

  /// Whether a record starts as the last one did.
  @inline(__always)
  func starts(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !start.isEmpty && ByteLanes.equal(start.span, start.indices, bytes, range)
  }

  /// Whether a record ends as the last one did.
  @inline(__always)
  func ends(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !end.isEmpty && ByteLanes.equal(end.span, end.indices, bytes, range)
  }

  /// The number of a field's middle, `nil` if it has none that fits.
  @inline(__always)
  func middle(of field: Int) -> Int? {
    guard field < middleOfField.count, middleOfField[field] > 0 else { return nil }
    let middle = Int(middleOfField[field]) - 1
    return middleOpensQuote[middle] == endClosesQuote ? middle : nil
  }

  /// How many bytes a middle has.
  @inline(__always)
  func length(ofMiddle middle: Int) -> Int { middles.range(of: middle).count }

  /// Whether a middle stands somewhere.
  @inline(__always)
  func stands(_ middle: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    middles.matches(middle, bytes, range)
  }

  /// What is known of a middle's columns.
  @inline(__always)
  func piece(ofMiddle middle: Int) -> Piece { middlePieces[middle] }

  mutating func forgetStart() {
    start.removeAll(keepingCapacity: true)
  }

  mutating func forgetEnd() {
    end.removeAll(keepingCapacity: true)
  }

  /// Keeps the start of a record.
  mutating func keepStart(of record: Int, in batch: borrowing RecordBatch, columns: Range<Int>) {
    let first = batch.range(of: record).lowerBound
    let range = first..<Self.begin(of: columns.upperBound, record, in: batch)
    forgetStart()
    guard let piece = Self.piece(range, columns, record, of: batch) else { return }
    startPiece = piece
    start.append(contentsOf: batch.bytes[range])
  }

  /// Keeps the end of a record, behind the column of its value.
  mutating func keepEnd(of record: Int, in batch: borrowing RecordBatch, columns: Range<Int>) {
    let value = batch.slice(columns.lowerBound - 1, of: record)
    let range = value.range.upperBound..<batch.range(of: record).upperBound
    forgetEnd()
    let breakLength = range.count > 1 && batch.bytes[range.upperBound - 2] == 0x0D ? 2 : 1
    guard batch.bytes[range.upperBound - 1] == 0x0A,
      let piece = Self.piece(range.dropLast(breakLength), columns, record, of: batch)
    else { return }
    endPiece = piece
    endsWithCarriageReturn = breakLength == 2
    endClosesQuote = value.wasQuoted
    if value.wasQuoted { endPiece.quoted |= 1 << UInt64(columns.lowerBound - 1) }
    // Whole numbers, Y and N never ask for quotes.
    if value.wasQuoted { endPiece.quotedWithoutNeed += 1 }
    end.append(contentsOf: batch.bytes[range])
  }

  /// Keeps how a field is written, from its indicator to the value.
  mutating func keepMiddle(
    of field: Int,
    _ record: Int,
    in batch: borrowing RecordBatch,
    columns: Range<Int>
  ) {
    let value = batch.slice(columns.upperBound, of: record)
    let range = Self.begin(of: columns.lowerBound, record, in: batch)..<Int(value.start)
    if field < middleOfField.count, middleOfField[field] > 0,
      middles.matches(Int(middleOfField[field]) - 1, batch.bytes.span, range)
    {
      return
    }
    guard let piece = Self.piece(range, columns, record, of: batch) else { return }
    while middleOfField.count <= field { middleOfField.append(0) }
    let (middle, isNew) = middles.intern(batch.bytes.span, range)
    if isNew {
      middlePieces.append(piece)
      middleOpensQuote.append(value.wasQuoted)
    }
    middleOfField[field] = UInt32(middle + 1)
  }

  /// Where a column begins, its opening quote included.
  private static func begin(of column: Int, _ record: Int, in batch: borrowing RecordBatch) -> Int {
    let slice = batch.slice(column, of: record)
    return Int(slice.start) - (slice.wasQuoted ? 1 : 0)
  }

  /// What is to be known of some columns, `nil` if they are too long or span lines.
  private static func piece(
    _ range: Range<Int>,
    _ columns: Range<Int>,
    _ record: Int,
    of batch: borrowing RecordBatch
  ) -> Piece? {
    guard range.count <= limit, !batch.bytes[range].contains(0x0A) else { return nil }
    var piece = Piece()
    for column in columns {
      let slice = batch.slice(column, of: record)
      guard slice.wasQuoted else { continue }
      piece.quoted |= 1 << UInt64(column)
      let asks = batch.content(of: slice).contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D }
      if !asks { piece.quotedWithoutNeed += 1 }
    }
    return piece
  }
}
