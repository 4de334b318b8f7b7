/// The bytes of a part as UTF-8, block by block, whichever way they are written.
struct MarkupInput {
  private enum Writing {
    case unknown, bytes, lowFirst, highFirst
  }

  private let read: (inout [UInt8]) throws -> Int
  private var raw: [UInt8]
  private var writing = Writing.unknown
  // What of UTF-16 was left over at the end of a block: a byte, and the first half of a pair.
  private var oddByte: UInt8?
  private var highHalf: UInt16?

  init(block length: Int, _ read: @escaping (inout [UInt8]) throws -> Int) {
    self.read = read
    raw = [UInt8](repeating: 0, count: length)
  }

  /// Puts the next bytes into `block`.
  ///
  /// - Returns: How many there are; 0 at the end of the part.
  /// - Throws: `MarkupFault`, and what reading throws.
  mutating func next(into block: inout [UInt8]) throws -> Int {
    while true {
      let count = try read(&raw)
      guard count > 0 else {
        guard oddByte == nil, highHalf == nil else { throw Self.halfCharacter }
        return 0
      }
      let skipped = writing == .unknown ? recognise(count) : 0
      if writing == .bytes {
        block.removeAll(keepingCapacity: true)
        block.append(contentsOf: raw[skipped..<count])
      } else {
        try transcode(raw[skipped..<count], into: &block)
      }
      if !block.isEmpty { return block.count }
    }
  }

  /// Looks for a byte order mark.
  ///
  /// - Returns: How many bytes it takes.
  private mutating func recognise(_ count: Int) -> Int {
    if count >= 2, raw[0] == 0xFF, raw[1] == 0xFE {
      writing = .lowFirst
      return 2
    }
    if count >= 2, raw[0] == 0xFE, raw[1] == 0xFF {
      writing = .highFirst
      return 2
    }
    writing = .bytes
    return count >= 3 && raw[0] == 0xEF && raw[1] == 0xBB && raw[2] == 0xBF ? 3 : 0
  }

  private mutating func transcode(_ bytes: ArraySlice<UInt8>, into block: inout [UInt8]) throws {
    block.removeAll(keepingCapacity: true)
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit =
        writing == .lowFirst
        ? UInt16(first) | UInt16(byte) << 8 : UInt16(byte) | UInt16(first) << 8
      if let high = highHalf {
        guard UTF16.isTrailSurrogate(unit) else { throw Self.halfCharacter }
        highHalf = nil
        let value = 0x1_0000 + ((UInt32(high) - 0xD800) << 10) + (UInt32(unit) - 0xDC00)
        if let scalar = Unicode.Scalar(value) { block.append(contentsOf: String(scalar).utf8) }
      } else if UTF16.isLeadSurrogate(unit) {
        highHalf = unit
      } else if let scalar = Unicode.Scalar(unit) {
        block.append(contentsOf: String(scalar).utf8)
      } else {
        throw Self.halfCharacter
      }
    }
  }

  private static let halfCharacter = MarkupFault(
    rule: .workbookMarkupDamaged,
    message: "the part holds half a character of UTF-16"
  )
}
