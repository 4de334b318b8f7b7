/// One record, read byte by byte.
struct CarefulRecord {
  enum LineBreak { case none, lineFeed, carriageReturnLineFeed }

  let delimiter: UInt8
  /// The index of the record in its batch, for its faults.
  let index: Int
  let start: Int
  let isLast: Bool

  private(set) var fields: [FieldSlice] = []
  private(set) var faults: [RecordFault] = []
  private(set) var lineBreak = LineBreak.none
  private(set) var extraLines = 0
  private(set) var bareCarriageReturns = 0
  private(set) var quotedWithoutNeed = 0
  /// Where the record ends, behind its line break; if it is unfinished, where the bytes do.
  private(set) var end = 0

  init(delimiter: UInt8, index: Int, start: Int, isLast: Bool) {
    self.delimiter = delimiter
    self.index = index
    self.start = start
    self.isLast = isLast
  }

  private enum Step { case nextField, done, unfinished }

  /// Reads the record; `false` if the bytes end before it does.
  mutating func read(_ bytes: Span<UInt8>) -> Bool {
    var position = start
    while true {
      switch readField(bytes, at: &position) {
      case .nextField: continue
      case .done:
        end = position
        return true
      case .unfinished:
        end = bytes.count
        return false
      }
    }
  }

  private mutating func fault(_ kind: RecordFault.Kind, at offset: Int) {
    faults.append(RecordFault(record: index, kind: kind, offset: offset, field: fields.count))
  }

  private mutating func put(_ range: Range<Int>, wasQuoted: Bool = false, escaped: Bool = false) {
    fields.append(
      FieldSlice(
        start: UInt32(range.lowerBound),
        length: UInt32(range.count),
        wasQuoted: wasQuoted,
        hasEscapedQuotes: escaped
      )
    )
  }

  private mutating func readField(_ bytes: Span<UInt8>, at position: inout Int) -> Step {
    let fieldStart = position
    guard fieldStart < bytes.count, bytes[fieldStart] == UInt8(ascii: "\"") else {
      return readPlain(bytes, from: fieldStart, start: fieldStart, at: &position, isFaulty: false)
    }
    return readQuoted(bytes, start: fieldStart, at: &position)
  }

  private mutating func readQuoted(
    _ bytes: Span<UInt8>,
    start fieldStart: Int,
    at position: inout Int
  ) -> Step {
    let count = bytes.count
    var offset = fieldStart + 1
    var isEscaped = false
    var isNeeded = false
    var hasNUL = false
    while offset < count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        if offset + 1 < count, bytes[offset + 1] == UInt8(ascii: "\"") {
          isEscaped = true
          isNeeded = true
          offset += 1
          break
        }
        let content = (fieldStart + 1)..<offset
        guard let (step, next) = close(bytes, behind: offset) else { return .unfinished }
        if step == .unfinished {
          fault(.textAfterQuote, at: offset + 1)
          return readPlain(
            bytes,
            from: offset + 1,
            start: fieldStart,
            at: &position,
            isFaulty: true
          )
        }
        put(content, wasQuoted: true, escaped: isEscaped)
        if !isNeeded { quotedWithoutNeed += 1 }
        position = next
        return step
      case 0x0A:
        extraLines += 1
        isNeeded = true
      case 0 where !hasNUL:
        fault(.nul, at: offset)
        hasNUL = true
      case delimiter, 0x0D:
        isNeeded = true
      default: break
      }
      offset += 1
    }
    guard isLast else { return .unfinished }
    fault(.unclosedQuote, at: fieldStart)
    put(fieldStart..<count)
    position = count
    return .done
  }

  /// What stands behind a closing quote; `.unfinished` for what may not, `nil` if it is not known.
  private mutating func close(_ bytes: Span<UInt8>, behind quote: Int) -> (Step, Int)? {
    let next = quote + 1
    guard next < bytes.count else { return isLast ? (.done, next) : nil }
    if bytes[next] == delimiter { return (.nextField, next + 1) }
    if bytes[next] == 0x0A {
      lineBreak = .lineFeed
      return (.done, next + 1)
    }
    guard bytes[next] == 0x0D else { return (.unfinished, next) }
    guard next + 1 < bytes.count else { return isLast ? (.unfinished, next) : nil }
    guard bytes[next + 1] == 0x0A else { return (.unfinished, next) }
    lineBreak = .carriageReturnLineFeed
    return (.done, next + 2)
  }

  private mutating func readPlain(
    _ bytes: Span<UInt8>,
    from first: Int,
    start fieldStart: Int,
    at position: inout Int,
    isFaulty: Bool
  ) -> Step {
    var isFaulty = isFaulty
    var hasNUL = false
    var offset = first
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter {
        put(fieldStart..<offset)
        position = offset + 1
        return .nextField
      }
      switch byte {
      case 0x0A:
        let isCRLF = offset > first && bytes[offset - 1] == 0x0D
        lineBreak = isCRLF ? .carriageReturnLineFeed : .lineFeed
        put(fieldStart..<(isCRLF ? offset - 1 : offset))
        position = offset + 1
        return .done
      case 0x0D:
        if offset + 1 < bytes.count ? bytes[offset + 1] != 0x0A : isLast {
          bareCarriageReturns += 1
          fault(.bareCarriageReturn, at: offset)
        }
      case UInt8(ascii: "\"") where !isFaulty:
        fault(.bareQuote, at: offset)
        isFaulty = true
      case 0 where !hasNUL:
        fault(.nul, at: offset)
        hasNUL = true
      default: break
      }
      offset += 1
    }
    guard isLast else { return .unfinished }
    put(fieldStart..<offset)
    position = offset
    return .done
  }
}
