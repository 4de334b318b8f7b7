import CZlib
import Glibc

/// The CRC-32 that zip has (ISO 3309): libdeflate's where it is installed, else zlib's.
///
/// Both give the same numbers. At the speed of a large extract zlib's takes as long as a quarter of
/// all that is done to read it, and libdeflate's, which has the processor's own instructions for
/// it, next to nothing.
enum ContentChecksum {
  private typealias Function =
    @Sendable @convention(c) (UInt32, UnsafeRawPointer?, Int) -> UInt32

  /// Loaded when a checksum is first wanted, so that no other command pays for it.
  private static let fast: Function? = {
    guard let library = unsafe dlopen("libdeflate.so.0", RTLD_LAZY | RTLD_LOCAL),
      let address = unsafe dlsym(library, "libdeflate_crc32")
    else { return nil }
    return unsafe unsafeBitCast(address, to: Function.self)
  }()

  /// Whether libdeflate is there.
  static var isFast: Bool { unsafe fast != nil }

  /// The checksum of bytes that follow those of an earlier one, 0 where there were none.
  static func of(_ bytes: Span<UInt8>, after earlier: UInt32) -> UInt32 {
    guard let function = unsafe fast else { return ofZlib(bytes, after: earlier) }
    // To both libraries no address means no earlier bytes either.
    guard !bytes.isEmpty else { return earlier }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe function(earlier, $0.baseAddress, $0.count)
    }
  }

  /// The same by zlib.
  static func ofZlib(_ bytes: Span<UInt8>, after earlier: UInt32) -> UInt32 {
    guard !bytes.isEmpty else { return earlier }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(earlier), $0.baseAddress, $0.count))
    }
  }
}
