/// Whole numbers in as few bytes as they need: seven bits a byte, lowest first.
enum Varint {
  @inline(__always)
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  static func appendSigned(_ value: Int64, to bytes: inout [UInt8]) {
    append(UInt64(bitPattern: (value << 1) ^ (value >> 63)), to: &bytes)
  }

  /// Reads a number and moves `offset` behind it.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, _ offset: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  @inline(__always)
  static func readSigned(_ bytes: Span<UInt8>, _ offset: inout Int) -> Int64 {
    let value = read(bytes, &offset)
    return Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1)))
  }
}
