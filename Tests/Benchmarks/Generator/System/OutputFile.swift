import Glibc

/// A file that is written from front to back; closed when it goes.
final class OutputFile {
  private let descriptor: Int32
  private let path: String
  private(set) var bytes = 0

  /// Creates a file, or empties the one that is there.
  init(creating path: String) throws {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    self.path = path
    guard descriptor >= 0 else { throw BenchmarkFailure("cannot write \(path): error \(errno)") }
  }

  /// Standard error.
  init() {
    descriptor = dup(STDERR_FILENO)
    path = "standard error"
  }

  deinit {
    close(descriptor)
  }

  /// Writes bytes behind those that are there.
  func write(_ span: Span<UInt8>) throws {
    try unsafe span.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        let base = unsafe UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let written = unsafe Glibc.write(descriptor, base, rest.count)
        guard written > 0 else {
          if written < 0, errno == EINTR { continue }
          throw BenchmarkFailure("cannot write \(path): error \(errno)")
        }
        unsafe rest = rest.dropFirst(written)
      }
    }
    bytes += span.count
  }

  /// Writes a text.
  func write(_ text: String) throws {
    try write(Array(text.utf8).span)
  }

  /// Makes a folder where there is none; the one above it must be there.
  static func makeFolder(_ path: String) throws {
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST {
      throw BenchmarkFailure("cannot make the folder \(path): error \(errno)")
    }
  }
}
