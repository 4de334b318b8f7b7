import Tabular

/// The bytes of the last cell of a column that has too many different ones to keep.
struct LastBytes: Sendable {
  private var bytes: [UInt8] = []

  @inline(__always)
  func matches(_ number: Int, _ other: Span<UInt8>, _ range: Range<Int>) -> Bool {
    ByteLanes.equal(bytes.span, bytes.indices, other, range)
  }

  /// Remembers the bytes; the number is always 0.
  mutating func replace(_ other: Span<UInt8>, _ range: Range<Int>) -> Int {
    bytes.removeAll(keepingCapacity: true)
    for index in range { bytes.append(other[index]) }
    return 0
  }
}
