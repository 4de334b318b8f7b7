import Files
import Glibc

/// Standard output or standard error.
struct StandardStream: ByteSink {
  /// Results.
  static let output = StandardStream(file: Descriptor(number: 1, path: "standard output"))
  /// Talk.
  static let talk = StandardStream(file: Descriptor(number: 2, path: "standard error"))

  private let file: Descriptor

  /// Whether a person is likely to be looking.
  var isTerminal: Bool { isatty(file.number) == 1 }

  /// Writes all of them.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try LocalDisk().writeAll(file, bytes.span)
  }
}

extension SystemError {
  /// Whether nobody reads any more.
  var isClosedPipe: Bool { number.value == EPIPE }
}
