extension [UInt8] {
  /// Appends the bytes of a span in one copy.
  @inline(__always)
  mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
