import CZlib

/// Raw deflate, as zip members hold it: one stream after another with the same memory.
@safe struct Deflater: ~Copyable {
  /// How many bytes of output are handed on at a time.
  private static let pieceSize = 1 << 16

  // zlib keeps a pointer back to the stream, so the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let piece: UnsafeMutableBufferPointer<UInt8>

  /// Makes a deflater.
  ///
  /// - Parameter level: 0 (stored blocks) to 9 (smallest), as zlib counts them.
  init(level: Int) {
    precondition((0...9).contains(level), "a deflate level is 0 to 9")
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.pieceSize)
    unsafe piece.initialize(repeating: 0)
    // A negative window says "raw": zip carries its own checksum and sizes.
    let status = unsafe deflateInit2_(
      stream,
      Int32(level),
      Z_DEFLATED,
      -15,
      8,
      Z_DEFAULT_STRATEGY,
      ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)
    )
    precondition(status == Z_OK, "zlib could not be started")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
    unsafe piece.deallocate()
  }

  /// Takes the next bytes of the stream and hands on what has become of them so far.
  mutating func deflate(
    _ bytes: Span<UInt8>,
    into sink: (Span<UInt8>) throws -> Void
  ) throws {
    var start = 0
    while start < bytes.count {
      // zlib counts input in 32 bits.
      let end = min(bytes.count, start + 1 << 30)
      try run(bytes.extracting(start..<end), Z_NO_FLUSH, sink)
      start = end
    }
  }

  /// Ends the stream, hands on what is left of it, and is ready for the next one.
  mutating func end(into sink: (Span<UInt8>) throws -> Void) throws {
    try run(Span(), Z_FINISH, sink)
    reset()
  }

  /// Forgets a stream that was begun.
  mutating func reset() {
    let status = unsafe deflateReset(stream)
    precondition(status == Z_OK, "zlib could not be started again")
  }

  private mutating func run(
    _ bytes: Span<UInt8>,
    _ flush: Int32,
    _ sink: (Span<UInt8>) throws -> Void
  ) throws {
    try unsafe bytes.withUnsafeBufferPointer { input in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(input.count)
      var full = true
      while full {
        unsafe stream.pointee.next_out = piece.baseAddress
        unsafe stream.pointee.avail_out = UInt32(Self.pieceSize)
        let status = unsafe CZlib.deflate(stream, flush)
        precondition(status != Z_STREAM_ERROR, "a deflate stream was used after its end")
        let left = unsafe Int(stream.pointee.avail_out)
        let made = unsafe UnsafeBufferPointer(rebasing: piece[..<(Self.pieceSize - left)])
        if !made.isEmpty { try sink(unsafe made.span) }
        full = left == 0
      }
    }
  }
}
