/// Leads from a place in decoded text back to the byte of the file that it came from.
///
/// Nothing is stored a character: what a character took in the file follows from the encoding.
struct OriginalOffsets: Sendable, Hashable {
  /// How decoded bytes relate to the file's.
  enum Step: Sendable, Hashable {
    /// Byte for byte.
    case same
    /// Byte for byte up to an offset, from there one byte a character.
    case byteACharacter(from: Int)
    /// Two bytes a character, four beyond U+FFFF.
    case units
  }

  /// The byte of the file that decoded byte 0 came from.
  var start = 0
  var step = Step.same

  /// The byte of the file that the decoded byte at `offset` came from.
  func original(of offset: Int, in bytes: Span<UInt8>) -> Int {
    switch step {
    case .same: return start + offset
    case .byteACharacter(let from):
      guard offset > from else { return start + offset }
      return start + from + bytes.scalars(in: from..<min(offset, bytes.count))
    case .units:
      var total = start
      for index in 0..<min(offset, bytes.count) {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { total += byte >= 0xF0 ? 4 : 2 }
      }
      return total
    }
  }

  /// The same relation where `count` bytes stand in front of what was decoded byte for byte.
  func behind(_ count: Int) -> OriginalOffsets {
    var moved = self
    moved.start -= count
    return moved
  }

  /// The same relation once the first `count` decoded bytes are gone.
  func dropping(_ count: Int, of bytes: Span<UInt8>) -> OriginalOffsets {
    var rest = self
    rest.start = original(of: count, in: bytes)
    if case .byteACharacter(let from) = step {
      rest.step = .byteACharacter(from: max(0, from - count))
    }
    return rest
  }
}

extension Span<UInt8> {
  /// How many characters begin within a range of valid UTF-8.
  func scalars(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// How many characters (Unicode scalars, or sequences that are none) begin within a range.
  func characters(in range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch UTF8Sequence(in: self, at: index) {
      case .valid(let length), .invalid(let length): index += length
      case .incomplete: index = range.upperBound
      }
      count += 1
    }
    return count
  }
}
