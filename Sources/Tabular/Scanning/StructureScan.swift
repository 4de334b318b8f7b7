/// Finds fields and records in text without faults, 64 bytes at a time.
///
/// One mask marks the bytes that can mean anything (delimiter, quote, control characters); only
/// those are looked at. Whatever is not well-formed is left, from the start of its record, to the
/// careful scan. Pointers stay within the counts of the buffers: a chunk is loaded whole only if
/// 64 bytes are left, bytes are read at indices below `count` only, and nothing is written unless
/// there is room for the 64 fields and records that a chunk can end.
struct StructureScan {
  /// Why the scan came back.
  enum Exit {
    /// No further record ends in these bytes.
    case end
    /// The record at `position` is not well-formed, or longer than the limit.
    case careful
    /// There is no room for more fields or records.
    case full
    /// The last record spans lines or has an unexpected number of fields.
    case remarkable
  }

  let delimiter: UInt8
  /// The longest record, line break included.
  let limit: Int
  /// The number of fields; -1 for any, -2 where the first record decides.
  var expected: Int

  /// Where the next record begins.
  var position = 0
  var fieldCount = 0
  var recordCount = 0
  /// The line feeds inside quotes of the last record.
  var extraLines = 0
  var tally = RecordTally()
  private var open = OpenRecord()

  /// Makes a scan that begins at the first byte.
  init(delimiter: UInt8, limit: Int, expected: Int) {
    self.delimiter = delimiter
    self.limit = limit
    self.expected = expected
  }

  /// The quoted fields of the record that is being read; they count once it has ended.
  struct QuotedFields {
    /// One bit a column.
    var columns: UInt64 = 0
    /// How many stand in columns that have no bit.
    var beyond = 0
    var withoutNeed = 0
    /// Whether something in the field that is being read asks for quotes.
    var isNeeded = false

    var isAny: Bool { columns != 0 || beyond != 0 }

    @inline(__always)
    mutating func note(column: Int) {
      if column < 64 { columns |= 1 &<< UInt64(column) } else { beyond += 1 }
      if !isNeeded { withoutNeed += 1 }
      isNeeded = false
    }
  }

  /// What is known of the record that is being read, but for what the innermost step needs.
  ///
  /// It is kept apart from the scan's local variables to leave the registers to that step.
  private struct OpenRecord {
    var recordStart = 0
    var firstField = 0
    /// The flags of the quoted field that is being read.
    var flags: UInt32 = 0
    var quotes = QuotedFields()
    /// Whether the first byte of the next chunk is the second of two quotes.
    var skipsFirst = false
    var extra = 0
    /// The records that ended with CRLF, and with any line feed.
    var returns = 0
    var feeds = 0
  }

  /// How far the field that is being read has come.
  private enum State: UInt8 {
    /// It has no quotes.
    case plain
    /// Its opening quote was read.
    case inside
    /// Its closing quote was read.
    case closed
  }

  /// The length of the longest of the first `count` slices.
  static func longest(of fields: [FieldSlice], count: Int) -> Int {
    precondition(count <= fields.count, "There are not so many fields")
    return unsafe fields.withUnsafeBufferPointer { fields in
      guard let first = fields.baseAddress else { return 0 }
      // 64-bit lanes would not be compared side by side, so lengths stay as they are stored.
      var longest: Int32 = 0
      for index in 0..<count {
        let length = unsafe Int32(truncatingIfNeeded: first[index].lengthAndFlags & 0x3FFF_FFFF)
        longest = longest < length ? length : longest
      }
      return Int(longest)
    }
  }

  /// Bytes that can mean anything, as a mask of 64 bits.
  @inline(__always)
  private static func marks(in chunk: SIMD64<UInt8>, delimiter: SIMD64<UInt8>) -> UInt64 {
    let quote = SIMD64<UInt8>(repeating: UInt8(ascii: "\""))
    let control = SIMD64<UInt8>(repeating: 0x20)
    let hits = (chunk .== delimiter) .| (chunk .== quote) .| (chunk .< control)
    // A movemask without C: the lane i keeps bit i of its bytes, so that all eight lanes fit into
    // one word, whose 8 x 8 bits are then transposed (Hacker's Delight, 7-3).
    let bits =
      unsafe unsafeBitCast(hits, to: SIMD8<UInt64>.self)
      & SIMD8<UInt64>(
        0x0101_0101_0101_0101,
        0x0202_0202_0202_0202,
        0x0404_0404_0404_0404,
        0x0808_0808_0808_0808,
        0x1010_1010_1010_1010,
        0x2020_2020_2020_2020,
        0x4040_4040_4040_4040,
        0x8080_8080_8080_8080
      )
    let four = bits.lowHalf | bits.highHalf
    let two = four.lowHalf | four.highHalf
    var mask = two.x | two.y
    var swap = (mask ^ (mask >> 7)) & 0x00AA_00AA_00AA_00AA
    mask = mask ^ swap ^ (swap << 7)
    swap = (mask ^ (mask >> 14)) & 0x0000_CCCC_0000_CCCC
    mask = mask ^ swap ^ (swap << 14)
    swap = (mask ^ (mask >> 28)) & 0x0000_0000_F0F0_F0F0
    return mask ^ swap ^ (swap << 28)
  }

  /// The marks of the chunk at an offset, of which fewer than 64 bytes may be left.
  @inline(__always)
  private static func marks(
    _ text: UnsafePointer<UInt8>,
    at base: Int,
    of count: Int,
    delimiter: SIMD64<UInt8>
  ) -> UInt64 {
    if base + 64 <= count {
      let chunk = unsafe UnsafeRawPointer(text).loadUnaligned(
        fromByteOffset: base,
        as: SIMD64<UInt8>.self
      )
      return marks(in: chunk, delimiter: delimiter)
    }
    let left = count - base
    var chunk = SIMD64<UInt8>(repeating: 0x61)
    for lane in 0..<left { chunk[lane] = unsafe text[base + lane] }
    return marks(in: chunk, delimiter: delimiter) & (UInt64.max >> UInt64(64 - left))
  }

  /// Goes on from `position`, which is the beginning of a record, until something is to be said.
  mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>,
    fields: UnsafeMutableBufferPointer<FieldSlice>,
    recordEnds: UnsafeMutableBufferPointer<UInt32>,
    recordBytes: UnsafeMutableBufferPointer<UInt32>
  ) -> Exit {
    let count = bytes.count
    guard position < count, let text = bytes.baseAddress else { return .end }
    guard let slices = fields.baseAddress, let ends = recordEnds.baseAddress,
      let byteEnds = recordBytes.baseAddress
    else { return .full }
    let fieldRoom = fields.count - 64
    let recordRoom = min(recordEnds.count, recordBytes.count) - 64
    let delimiters = SIMD64<UInt8>(repeating: delimiter)
    let delimiter = self.delimiter
    let expected = self.expected
    let limit = self.limit
    let quote = UInt8(ascii: "\"")

    open = OpenRecord(recordStart: position, firstField: fieldCount)
    var base = position
    var fieldStart = position
    var field = fieldCount
    var state = State.plain
    var exit = Exit.end

    scanning: while base < count {
      guard field <= fieldRoom, recordCount <= recordRoom else {
        exit = .full
        break
      }
      var marks = unsafe Self.marks(text, at: base, of: count, delimiter: delimiters)
      if open.skipsFirst {
        marks &= ~1
        open.skipsFirst = false
      }
      while marks != 0 {
        let here = base &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        let byte = unsafe text[here]
        if state == .plain, byte == delimiter {
          unsafe slices[field] = FieldSlice(
            start: UInt32(truncatingIfNeeded: fieldStart),
            lengthAndFlags: UInt32(truncatingIfNeeded: here &- fieldStart)
          )
          field &+= 1
          fieldStart = here &+ 1
          continue
        }
        if state == .inside {
          if byte == quote {
            guard here + 1 < count else { break scanning }
            let next = unsafe text[here + 1]
            if next == delimiter || next == 0x0A {
              state = .closed
            } else if next == quote {
              open.flags |= 1 << 31
              open.quotes.isNeeded = true
              if here + 1 == base + 64 { open.skipsFirst = true } else { marks &= marks &- 1 }
            } else {
              guard next == 0x0D else {
                exit = .careful
                break scanning
              }
              guard here + 2 < count else { break scanning }
              guard unsafe text[here + 2] == 0x0A else {
                exit = .careful
                break scanning
              }
              state = .closed
            }
          } else if byte == delimiter || byte == 0x0D {
            open.quotes.isNeeded = true
          } else if byte == 0x0A {
            open.extra &+= 1
            open.quotes.isNeeded = true
          } else if byte == 0 {
            exit = .careful
            break scanning
          }
          continue
        }
        var end = here
        if byte != delimiter {
          if byte == quote {
            guard here == fieldStart else {
              exit = .careful
              break scanning
            }
            state = .inside
            open.flags = 1 << 30
            continue
          }
          if byte != 0x0A {
            if byte == 0x0D {
              guard here + 1 < count else { break scanning }
              if unsafe text[here + 1] == 0x0A { continue }
            } else if byte != 0 {
              continue
            }
            exit = .careful
            break scanning
          }
          if here > open.recordStart, unsafe text[here - 1] == 0x0D {
            open.returns &+= 1
            end = here &- 1
          }
        }
        if state == .closed {
          unsafe slices[field] = FieldSlice(
            start: UInt32(truncatingIfNeeded: fieldStart &+ 1),
            lengthAndFlags: UInt32(truncatingIfNeeded: end &- fieldStart &- 2) | open.flags
          )
          open.quotes.note(column: field &- open.firstField)
          state = .plain
          open.flags = 0
        } else {
          unsafe slices[field] = FieldSlice(
            start: UInt32(truncatingIfNeeded: fieldStart),
            lengthAndFlags: UInt32(truncatingIfNeeded: end &- fieldStart)
          )
        }
        field &+= 1
        fieldStart = here &+ 1
        if byte == delimiter { continue }

        guard fieldStart &- open.recordStart <= limit else {
          open.returns &-= end == here ? 0 : 1
          exit = .careful
          break scanning
        }
        unsafe ends[recordCount] = UInt32(truncatingIfNeeded: field)
        unsafe byteEnds[recordCount] = UInt32(truncatingIfNeeded: fieldStart)
        recordCount &+= 1
        open.feeds &+= 1
        if open.quotes.isAny { tally.take(&open.quotes) }
        let width = field &- open.firstField
        open.recordStart = fieldStart
        open.firstField = field
        let isOdd =
          expected >= 0
          ? width != expected
          : expected == -2 || (width == 1 && (unsafe slices[field - 1].isEmpty))
        if isOdd || open.extra != 0 {
          exit = .remarkable
          break scanning
        }
      }
      base &+= 64
    }
    position = open.recordStart
    fieldCount = open.firstField
    extraLines = exit == .remarkable ? open.extra : 0
    tally.lineFeedsInQuotes += extraLines
    tally.carriageReturnLineFeeds += open.returns
    tally.lineFeeds += open.feeds - open.returns
    return exit
  }
}

extension RecordTally {
  /// Counts what was noted of one record, which is then empty again.
  @inline(__always)
  fileprivate mutating func take(_ quotes: inout StructureScan.QuotedFields) {
    count(quoted: quotes.columns)
    quotedByColumn[TextSummary.countedColumns - 1] += quotes.beyond
    quotedWithoutNeed += quotes.withoutNeed
    quotes = StructureScan.QuotedFields()
  }
}
