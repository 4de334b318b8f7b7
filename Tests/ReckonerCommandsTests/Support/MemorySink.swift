import Files
import Synchronization

@testable import ReckonerCommands

/// A stream that keeps what is written to it, or fails as it is told to.
final class MemorySink: ByteSink {
  private let bytes = Mutex<[UInt8]>([])
  private let failure: SystemError?

  init(failingWith failure: SystemError? = nil) {
    self.failure = failure
  }

  func write(_ next: [UInt8]) throws(SystemError) {
    if let failure { throw failure }
    bytes.withLock { $0 += next }
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
