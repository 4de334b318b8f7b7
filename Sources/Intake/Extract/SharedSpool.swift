import Files
import Findings

/// A spool that is written and is read by any number of threads.
final class SharedSpool: Sendable {
  private let file: SpoolFile

  init(_ file: consuming SpoolFile) {
    self.file = file
  }

  /// Fills a buffer from an offset; the bytes must be there.
  func read(into buffer: inout [UInt8], at offset: Int) throws {
    guard try file.read(into: &buffer, at: offset) == buffer.count else {
      throw Failure(.spoolDamaged, "a temporary file has lost bytes that were written to it")
    }
  }
}
