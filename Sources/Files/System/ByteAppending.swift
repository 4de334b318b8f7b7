extension Array where Element == UInt8 {
  /// Appends the bytes of a span in one copy: the loop over its elements is several times slower.
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
