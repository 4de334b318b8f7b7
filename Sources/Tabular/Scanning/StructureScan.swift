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
  var tally = Tally()

  /// What is counted on the way.
  struct Tally {
    var carriageReturnLineFeeds = 0
    var lineFeeds = 0
    var lineFeedsInQuotes = 0
    var quotedWithoutNeed = 0
    var longestField = 0
    var quotedByColumn = [Int](repeating: 0, count: TextSummary.countedColumns)
  }

  /// Bytes that can mean anything, as a mask of 64 bits.
  @inline(__always)
  private static func marks(in chunk: SIMD64<UInt8>, delimiter: SIMD64<UInt8>) -> UInt64 {
    let quote = SIMD64<UInt8>(repeating: UInt8(ascii: "\""))
    let control = SIMD64<UInt8>(repeating: 0x20)
    let hits = (chunk .== delimiter) .| (chunk .== quote) .| (chunk .< control)
    // One bit a byte, then eight bytes gathered by a multiplication: a movemask without C.
    let bits =
      unsafe unsafeBitCast(hits, to: SIMD8<UInt64>.self)
      & SIMD8<UInt64>(repeating: 0x8040_2010_0804_0201)
    let gather: UInt64 = 0x0101_0101_0101_0101
    var mask: UInt64 = 0
    for lane in 0..<8 {
      mask |= ((bits[lane] &* gather) >> 56) << UInt64(8 * lane)
    }
    return mask
  }

  /// Goes on from `position`, which is the beginning of a record, until something is to be said.
  mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>,
    fields: UnsafeMutableBufferPointer<FieldSlice>,
    recordEnds: UnsafeMutableBufferPointer<UInt32>,
    recordBytes: UnsafeMutableBufferPointer<UInt32>
  ) -> Exit {
    let count = bytes.count
    guard position < count, let text = bytes.baseAddress, let slices = fields.baseAddress,
      let ends = recordEnds.baseAddress, let byteEnds = recordBytes.baseAddress
    else { return position < count ? .full : .end }
    precondition(recordEnds.count == recordBytes.count, "Records need both of their ends")
    let room = (fields: fields.count - 64, records: recordEnds.count - 64)
    let delimiters = SIMD64<UInt8>(repeating: delimiter)
    let delimiter = self.delimiter
    let expected = self.expected
    let limit = self.limit
    let quote = UInt8(ascii: "\"")

    var base = position
    var recordStart = position
    var fieldStart = position
    var field = fieldCount
    var firstField = fieldCount
    var record = recordCount
    var isInside = false
    var skipsFirst = false
    var quoted = 0
    var flags: UInt32 = 0
    var isNeeded = false
    var quotedColumns: UInt64 = 0
    var quotedBeyond = 0
    var withoutNeed = 0
    var longest = tally.longestField
    var longestInRecord = 0
    var extra = 0
    var returns = 0
    var feeds = 0
    var exit = Exit.end

    scanning: while base < count {
      guard field <= room.fields, record <= room.records else {
        exit = .full
        break
      }
      var marks: UInt64
      if base + 64 <= count {
        let chunk = unsafe UnsafeRawPointer(text).loadUnaligned(
          fromByteOffset: base, as: SIMD64<UInt8>.self)
        marks = Self.marks(in: chunk, delimiter: delimiters)
      } else {
        var chunk = SIMD64<UInt8>(repeating: 0x61)
        for lane in 0..<(count - base) { chunk[lane] = unsafe text[base + lane] }
        marks = Self.marks(in: chunk, delimiter: delimiters)
          & (UInt64.max >> UInt64(64 - (count - base)))
      }
      if skipsFirst {
        marks &= ~1
        skipsFirst = false
      }
      while marks != 0 {
        let here = base &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        let byte = unsafe text[here]
        if isInside {
          if byte == quote {
            guard here + 1 < count else { break scanning }
            let next = unsafe text[here + 1]
            if next == quote {
              flags |= 1 << 31
              isNeeded = true
              if here + 1 == base + 64 { skipsFirst = true } else { marks &= marks &- 1 }
            } else if next == delimiter || next == 0x0A {
              isInside = false
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
              isInside = false
            }
          } else if byte == 0x0A {
            extra &+= 1
            isNeeded = true
          } else if byte == delimiter || byte == 0x0D {
            isNeeded = true
          } else if byte == 0 {
            exit = .careful
            break scanning
          }
          continue
        }
        if byte == quote {
          guard here == fieldStart else {
            exit = .careful
            break scanning
          }
          isInside = true
          quoted = 1
          flags = 1 << 30
          continue
        }
        var end = here
        if byte != delimiter {
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
          if here > fieldStart, unsafe text[here - 1] == 0x0D { end = here - 1 }
        }
        let length = end &- fieldStart &- 2 &* quoted
        unsafe slices[field] = FieldSlice(
          start: UInt32(truncatingIfNeeded: fieldStart &+ quoted),
          lengthAndFlags: UInt32(truncatingIfNeeded: length) | flags
        )
        longestInRecord = max(longestInRecord, length)
        if quoted != 0 {
          let column = field &- firstField
          if column < 64 { quotedColumns |= 1 &<< UInt64(column) } else { quotedBeyond += 1 }
          if !isNeeded { withoutNeed += 1 }
          isNeeded = false
          quoted = 0
          flags = 0
        }
        field &+= 1
        fieldStart = here &+ 1
        guard byte == 0x0A, byte != delimiter else { continue }

        guard fieldStart &- recordStart <= limit else {
          exit = .careful
          break scanning
        }
        unsafe ends[record] = UInt32(truncatingIfNeeded: field)
        unsafe byteEnds[record] = UInt32(truncatingIfNeeded: fieldStart)
        record &+= 1
        let found = field &- firstField
        let isCRLF = here > recordStart && (unsafe text[here - 1] == 0x0D)
        returns &+= isCRLF ? 1 : 0
        feeds &+= 1
        longest = max(longest, longestInRecord)
        if quotedColumns != 0 {
          var columns = quotedColumns
          while columns != 0 {
            tally.quotedByColumn[columns.trailingZeroBitCount] += 1
            columns &= columns &- 1
          }
          tally.quotedByColumn[TextSummary.countedColumns - 1] += quotedBeyond
          tally.quotedWithoutNeed += withoutNeed
          quotedColumns = 0
          quotedBeyond = 0
          withoutNeed = 0
        } else if quotedBeyond != 0 {
          tally.quotedByColumn[TextSummary.countedColumns - 1] += quotedBeyond
          tally.quotedWithoutNeed += withoutNeed
          quotedBeyond = 0
          withoutNeed = 0
        }
        recordStart = fieldStart
        firstField = field
        let isOdd =
          expected >= 0
          ? found != expected : expected == -2 || (found == 1 && longestInRecord == 0)
        longestInRecord = 0
        if isOdd || extra != 0 {
          exit = .remarkable
          break scanning
        }
      }
      base &+= 64
    }
    position = recordStart
    fieldCount = firstField
    recordCount = record
    extraLines = exit == .remarkable ? extra : 0
    tally.lineFeedsInQuotes += extraLines
    tally.longestField = longest
    tally.carriageReturnLineFeeds += returns
    tally.lineFeeds += feeds - returns
    return exit
  }
}
