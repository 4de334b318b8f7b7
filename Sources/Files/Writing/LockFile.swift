public import Findings
import Synchronization

/// A lock that one process holds at a time, and that the system takes back when the process ends.
///
/// The file stays for ever: removing it would let two processes lock two files of one name. What
/// is written in it is for the message only; the lock itself is the system's. It does not hold
/// between machines that share a network disk.
public final class LockFile: Sendable {
  private let operations: any FileOperations
  private let file: Mutex<Descriptor?>

  /// Takes the lock, without waiting.
  ///
  /// - Parameters:
  ///   - path: The lock file, made if it is not there.
  ///   - holder: Who takes it, in a few words, for the message to others.
  ///   - operations: The file system.
  /// - Throws: `lockHeld`, naming the holder; or a failure to open the file.
  public init(_ path: String, holder: String, operations: any FileOperations) throws(Failure) {
    self.operations = operations
    let lock: Descriptor
    do throws(SystemError) {
      lock = try operations.open(path, for: .locking)
    } catch { throw error.failure }
    do throws(SystemError) {
      guard try operations.lock(lock) else { throw SystemError("lock", path, .exists) }
      try operations.setPermissions(lock, to: 0o600)
      try operations.truncate(lock, to: 0)
      try operations.writeAll(lock, Array("\(holder)\n".utf8).span)
    } catch {
      operations.closeQuietly(lock)
      guard error.call == "lock", error.number == .exists else { throw error.failure }
      throw Self.held(path, operations)
    }
    file = Mutex(lock)
  }

  deinit {
    release()
  }

  /// Gives the lock back.
  public func release() {
    guard let lock = file.withLock({ $0.take() }) else { return }
    operations.unlock(lock)
    operations.closeQuietly(lock)
  }

  private static func held(_ path: String, _ operations: any FileOperations) -> Failure {
    var holder = "another process"
    // The name is a courtesy: without it, the refusal stands all the same.
    if let bytes = try? operations.contents(path) {
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      if !line.isEmpty { holder = String(decoding: line, as: UTF8.self) }
    }
    return Failure(
      .lockHeld,
      "\(holder) is writing to it",
      subject: path,
      remedy: "wait until that has finished and run the command again"
    )
  }
}
