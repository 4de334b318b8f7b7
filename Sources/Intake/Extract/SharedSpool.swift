import Files
import Findings
import Synchronization

/// A spool that any number of extracts are written to, and that is read by any number of threads.
final class SharedSpool: Sendable {
  private let file: SpoolFile
  private let writing = Mutex(())

  /// Makes an empty one.
  init(in folder: String) throws(Failure) {
    file = try SpoolFile(in: folder)
  }

  /// Writes bytes behind what it holds.
  ///
  /// - Returns: Where they begin.
  func append(_ bytes: [UInt8]) throws -> Int {
    try writing.withLock { _ in
      let offset = file.size
      try file.append(bytes.span)
      return offset
    }
  }

  /// Fills a buffer from an offset; the bytes must be there.
  func read(into buffer: inout [UInt8], at offset: Int) throws {
    guard try file.read(into: &buffer, at: offset) == buffer.count else {
      throw Failure(.spoolDamaged, "a temporary file has lost bytes that were written to it")
    }
  }
}
