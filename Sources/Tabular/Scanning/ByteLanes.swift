/// Byte work done eight and more bytes at a time.
///
/// The ranges are checked once, against the spans that they are in; behind that check the loads
/// are unchecked.
public enum ByteLanes {
  /// Whether two ranges hold the same bytes.
  ///
  /// - Parameters:
  ///   - left: The bytes that hold the first range.
  ///   - leftRange: The first range, within `left`.
  ///   - right: The bytes that hold the second range.
  ///   - rightRange: The second range, within `right`.
  /// - Returns: Whether both have the same length and bytes.
  @inlinable @inline(__always)
  public static func equal(
    _ left: Span<UInt8>,
    _ leftRange: Range<Int>,
    _ right: Span<UInt8>,
    _ rightRange: Range<Int>
  ) -> Bool {
    precondition(
      leftRange.lowerBound >= 0 && leftRange.upperBound <= left.count
        && rightRange.lowerBound >= 0 && rightRange.upperBound <= right.count,
      "A range lies outside its bytes"
    )
    let count = leftRange.count
    guard count == rightRange.count else { return false }
    return unsafe left.withUnsafeBytes { leftBytes in
      unsafe right.withUnsafeBytes { rightBytes in
        guard let a = leftBytes.baseAddress, let b = rightBytes.baseAddress else { return true }
        return unsafe same(a + leftRange.lowerBound, b + rightRange.lowerBound, count)
      }
    }
  }

  /// A number that is the same for the same bytes, on every machine and in every run.
  ///
  /// It is meant for tables in memory; it does not withstand an adversary.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that hold the range.
  ///   - range: The range, within `bytes`.
  /// - Returns: The number, all of whose bits are as good as each other.
  @inlinable @inline(__always)
  public static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= bytes.count,
      "A range lies outside its bytes"
    )
    return unsafe bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return mix(seed, 0) }
      return unsafe hash(base + range.lowerBound, range.count)
    }
  }

  @usableFromInline static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  @usableFromInline static let stir: UInt64 = 0xA076_1D64_78BD_642F

  @inlinable @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: b ^ 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }

  @inlinable @inline(__always)
  static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first or last bytes of fewer than eight, as one number.
  @inlinable @inline(__always)
  static func short(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let low = unsafe UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
      let high = unsafe UInt32(
        littleEndian: base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      )
      return UInt64(high) << 32 | UInt64(low)
    }
    guard count > 0 else { return 0 }
    let first = unsafe UInt64(base.load(as: UInt8.self))
    let middle = unsafe UInt64(base.load(fromByteOffset: count / 2, as: UInt8.self))
    let last = unsafe UInt64(base.load(fromByteOffset: count - 1, as: UInt8.self))
    return first | middle << 8 | last << 16
  }

  @inlinable @inline(__always)
  static func hash(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: count)
    if count < 8 { return unsafe mix(short(base, count) ^ seed, length ^ stir) }
    var state = seed ^ length
    var offset = 0
    while offset + 16 < count {
      state = unsafe mix(word(base, offset) ^ state, word(base, offset + 8) ^ stir)
      offset += 16
    }
    let first = unsafe count - offset >= 8 ? word(base, offset) : 0
    return unsafe mix(first ^ state, word(base, count - 8) ^ stir &+ length)
  }

  @inlinable @inline(__always)
  static func same(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
    if count < 8 { return unsafe short(a, count) == short(b, count) }
    var offset = 0
    while offset + 32 <= count {
      let left = unsafe a.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      let right = unsafe b.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      let difference = left ^ right
      let folded = difference.lowHalf | difference.highHalf
      if folded.x | folded.y != 0 { return false }
      offset += 32
    }
    while offset + 8 <= count {
      if unsafe word(a, offset) != word(b, offset) { return false }
      offset += 8
    }
    return unsafe word(a, count - 8) == word(b, count - 8)
  }

  /// The index of the first byte from 80 up at or after `start`; the count if there is none.
  static func firstHigh(in bytes: [UInt8], from start: Int) -> Int {
    precondition(start >= 0 && start <= bytes.count, "The start lies outside the bytes")
    return unsafe bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return 0 }
      var index = start
      let count = raw.count
      while index + 64 <= count {
        let lanes = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
        let four = lanes.lowHalf | lanes.highHalf
        let two = four.lowHalf | four.highHalf
        if (two.x | two.y) & 0x8080_8080_8080_8080 != 0 { break }
        index += 64
      }
      while index < count, unsafe base.load(fromByteOffset: index, as: UInt8.self) < 0x80 {
        index += 1
      }
      return index
    }
  }
}
