/// Turns the blocks of a file into UTF-8, whatever block boundaries cut in two.
struct TextDecoder: Sendable {
  /// What was wrong, and at which offset of the output.
  struct Fault: Sendable, Hashable {
    var offset: Int
    var kind: RecordFault.Kind
  }

  private enum Stage: Sendable {
    case opening
    case utf8
    case windows1252
    case utf16(high: Int)
  }

  private let requested: RequestedEncoding
  private var stage = Stage.opening
  /// The first bytes until the encoding is decided; later the half of a UTF-16 unit.
  private var held: [UInt8] = []
  private var highSurrogate: UInt32?
  /// How many bytes at the end of the output are the beginning of a character.
  private var unfinished = 0

  private(set) var encoding = TextEncoding.utf8
  private(set) var evidence = EncodingEvidence.none
  private(set) var hasByteOrderMark = false
  private(set) var isASCII = true
  private(set) var bytesTaken = 0
  var offsets = OriginalOffsets()

  /// Whether the encoding is decided.
  var isOpen: Bool {
    if case .opening = stage { false } else { true }
  }

  init(_ requested: RequestedEncoding) {
    self.requested = requested
  }

  /// Appends the text of one block.
  mutating func decode(
    _ block: Span<UInt8>,
    into output: inout [UInt8],
    faults: inout [Fault]
  ) {
    bytesTaken += block.count
    guard case .opening = stage else {
      append(block, to: &output, &faults)
      return
    }
    var taken = 0
    while held.count < 4, taken < block.count {
      held.append(block[taken])
      taken += 1
    }
    guard held.count == 4 else { return }
    open(into: &output, &faults)
    append(block.extracting(taken..<block.count), to: &output, &faults)
  }

  /// Takes bytes that are text as they stand, in the encoding that was found before them.
  ///
  /// - Parameters:
  ///   - block: An array that ends with the next bytes of the file.
  ///   - start: Where in it they begin.
  /// - Returns: Whether they are; if not, nothing was taken.
  mutating func takesAsIs(_ block: [UInt8], from start: Int) -> Bool {
    guard case .utf8 = stage, unfinished == 0,
      ByteLanes.firstHigh(in: block, from: start) == block.count
    else { return false }
    bytesTaken += block.count - start
    return true
  }

  /// Says that the file ends here; what is unfinished now is an error.
  mutating func finish(into output: inout [UInt8], faults: inout [Fault]) {
    if case .opening = stage { open(into: &output, &faults) }
    switch stage {
    case .opening, .windows1252: break
    case .utf8:
      guard unfinished > 0 else { break }
      let start = output.count - unfinished
      unfinished = 0
      _ = judge(invalidAt: start, in: &output, &faults)
    case .utf16:
      guard highSurrogate != nil || !held.isEmpty else { break }
      highSurrogate = nil
      held = []
      faults.append(Fault(offset: output.count, kind: .invalidUTF16))
      output.append(scalar: 0xFFFD)
    }
  }

  /// Forgets that the first `count` bytes of the output were there.
  mutating func drop(_ count: Int, of output: Span<UInt8>) {
    offsets = offsets.dropping(count, of: output)
  }

  private mutating func open(into output: inout [UInt8], _ faults: inout [Fault]) {
    let first = held
    held = []
    var mark = 0
    switch requested {
    case .exactly(let exact):
      encoding = exact
      evidence = .requested
      switch exact {
      case .utf8: mark = first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      case .utf16LittleEndian: mark = first.starts(with: [0xFF, 0xFE]) ? 2 : 0
      case .utf16BigEndian: mark = first.starts(with: [0xFE, 0xFF]) ? 2 : 0
      case .windows1252: break
      }
    case .detect:
      if first.starts(with: [0xEF, 0xBB, 0xBF]) {
        (encoding, mark) = (.utf8, 3)
      } else if first.starts(with: [0xFF, 0xFE]) {
        (encoding, mark) = (.utf16LittleEndian, 2)
      } else if first.starts(with: [0xFE, 0xFF]) {
        (encoding, mark) = (.utf16BigEndian, 2)
      } else if first.count == 4 {
        switch first.map({ $0 == 0 }) {
        case [false, true, false, true]: encoding = .utf16LittleEndian
        case [true, false, true, false]: encoding = .utf16BigEndian
        default: encoding = .utf8
        }
        if encoding != .utf8 {
          evidence = .nulPattern
          faults.append(Fault(offset: output.count, kind: .utf16Assumed))
        }
      }
      if mark > 0 { evidence = .byteOrderMark }
    }
    if evidence == .none, !first.isEmpty { evidence = .onlyASCII }
    hasByteOrderMark = mark > 0
    offsets.start = mark
    switch encoding {
    case .utf8: stage = .utf8
    case .windows1252:
      stage = .windows1252
      offsets.step = .byteACharacter(from: 0)
    case .utf16LittleEndian, .utf16BigEndian:
      stage = .utf16(high: encoding == .utf16BigEndian ? 0 : 1)
      offsets.step = .units
    }
    let rest = Array(first.dropFirst(mark))
    append(rest.span, to: &output, &faults)
  }

  private mutating func append(
    _ block: Span<UInt8>,
    to output: inout [UInt8],
    _ faults: inout [Fault]
  ) {
    switch stage {
    case .opening: preconditionFailure("The encoding is decided before text is appended")
    case .utf8: appendUTF8(block, to: &output, &faults)
    case .windows1252: appendWindows1252(block, to: &output, &faults)
    case .utf16(let high): appendUTF16(block, high: high, to: &output, &faults)
    }
  }

  private mutating func appendUTF8(
    _ block: Span<UInt8>,
    to output: inout [UInt8],
    _ faults: inout [Fault]
  ) {
    var index = output.count - unfinished
    unfinished = 0
    output.append(copying: block)
    while true {
      index = ByteLanes.firstHigh(in: output, from: index)
      guard index < output.count else { return }
      isASCII = false
      switch UTF8Sequence(in: output.span, at: index) {
      case .valid(let length):
        if evidence == .onlyASCII { evidence = .validThroughout }
        index += length
      case .incomplete:
        unfinished = output.count - index
        return
      case .invalid:
        guard let next = judge(invalidAt: index, in: &output, &faults) else { return }
        index = next
      }
    }
  }

  /// Decides what an ill-formed sequence means; gives where to go on, or `nil` if all is done.
  private mutating func judge(
    invalidAt index: Int,
    in output: inout [UInt8],
    _ faults: inout [Fault]
  ) -> Int? {
    isASCII = false
    let byte = output[index]
    if evidence == .onlyASCII {
      // Nothing but ASCII so far reads the same in both, so this is no contradiction yet.
      let rest = Array(output[index...])
      output.removeLast(rest.count)
      faults.append(Fault(offset: index, kind: .windows1252Assumed(byte)))
      stage = .windows1252
      encoding = .windows1252
      evidence = .fallback
      offsets.step = .byteACharacter(from: index)
      appendWindows1252(rest.span, to: &output, &faults)
      return nil
    }
    let mixed = requested == .detect && evidence == .validThroughout
    faults.append(Fault(offset: index, kind: mixed ? .mixedEncodings(byte) : .invalidUTF8(byte)))
    switch UTF8Sequence(in: output.span, at: index) {
    case .valid(let length), .invalid(let length): return index + length
    case .incomplete: return output.count
    }
  }

  private mutating func appendWindows1252(
    _ block: Span<UInt8>,
    to output: inout [UInt8],
    _ faults: inout [Fault]
  ) {
    for index in block.indices {
      let byte = block[index]
      if byte < 0x80 {
        output.append(byte)
      } else if let scalar = Windows1252.scalar(of: byte) {
        isASCII = false
        output.append(scalar: scalar)
      } else {
        isASCII = false
        faults.append(Fault(offset: output.count, kind: .undefinedWindows1252(byte)))
        output.append(scalar: 0xFFFD)
      }
    }
  }

  private mutating func appendUTF16(
    _ block: Span<UInt8>,
    high: Int,
    to output: inout [UInt8],
    _ faults: inout [Fault]
  ) {
    for index in block.indices {
      held.append(block[index])
      guard held.count == 2 else { continue }
      let unit = UInt32(held[high]) << 8 | UInt32(held[1 - high])
      held.removeAll(keepingCapacity: true)
      if let first = highSurrogate {
        highSurrogate = nil
        if (0xDC00...0xDFFF).contains(unit) {
          output.append(scalar: 0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))
          continue
        }
        faults.append(Fault(offset: output.count, kind: .invalidUTF16))
        output.append(scalar: 0xFFFD)
      }
      switch unit {
      case 0xD800...0xDBFF:
        highSurrogate = unit
      case 0xDC00...0xDFFF:
        faults.append(Fault(offset: output.count, kind: .invalidUTF16))
        output.append(scalar: 0xFFFD)
      default:
        output.append(scalar: unit)
      }
      if unit >= 0x80 { isASCII = false }
    }
  }
}

extension [UInt8] {
  /// Appends one scalar value as UTF-8.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(value >> 6))
      append(0x80 | UInt8(value & 0x3F))
    case 0x800..<0x10000:
      append(0xE0 | UInt8(value >> 12))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    default:
      append(0xF0 | UInt8(value >> 18))
      append(0x80 | UInt8(value >> 12 & 0x3F))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    }
  }
}
