public import Files
import Synchronization

/// The local disk, with one fault at the n-th call that changes something.
///
/// Calls are counted from 1. A disk with no fault counts, so that a test can go through all of them.
public final class FaultyDisk: FileOperations {
  /// What happens at the n-th call.
  public enum Fault: Sendable, Hashable {
    /// Nothing.
    case none
    /// The call fails without having done anything.
    case failure(SystemError.Number)
    /// The call fails, and so does every later one that changes something.
    case failureFromThenOn(SystemError.Number)
    /// The call fails, and so does the one that comes so many calls later.
    case failureTwice(SystemError.Number, apart: Int)
    /// The process is stopped before the call.
    case stop
    /// The process is stopped after the call, a write being cut in half.
    case stopAfterwards
  }

  private struct State {
    var calls = 0
    var isStopped = false
    var open: Set<Descriptor> = []
    var failedSyncs: Set<Int32> = []
    var retriedSync = false
    var written = 0
  }

  private let disk = LocalDisk()
  private let fault: Fault
  private let position: Int
  private let writesShort: Bool
  private let interrupts: Bool
  private let capacity: Int
  private let hasHardLinks: Bool
  private let state = Mutex(State())
  /// How many threads may sync files; 0 keeps the order of the calls the same in every run.
  public let backgroundSyncs: Int

  /// Makes a disk.
  ///
  /// - Parameters:
  ///   - fault: What happens.
  ///   - position: At which call.
  ///   - writesShort: Whether every write takes at most 7 bytes of what it is given.
  ///   - interrupts: Whether every other read and write is interrupted.
  ///   - capacity: How many bytes can be written before the disk is full.
  ///   - hasHardLinks: Whether a file can have a second name.
  ///   - backgroundSyncs: How many threads may sync files.
  public init(
    _ fault: Fault = .none,
    at position: Int = 0,
    writesShort: Bool = false,
    interrupts: Bool = false,
    capacity: Int = .max,
    hasHardLinks: Bool = true,
    backgroundSyncs: Int = 0
  ) {
    self.fault = fault
    self.position = position
    self.writesShort = writesShort
    self.interrupts = interrupts
    self.capacity = capacity
    self.hasHardLinks = hasHardLinks
    self.backgroundSyncs = backgroundSyncs
  }

  /// How many calls there were that change something.
  public var calls: Int { state.withLock { $0.calls } }

  /// Whether the process was stopped.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Whether a file was synced again after syncing it had failed.
  public var retriedSync: Bool { state.withLock { $0.retriedSync } }

  private func reading(_ call: String, _ path: String) throws(SystemError) {
    if isStopped { throw SystemError(call, path, .stopped) }
  }

  /// Stops as the system does: everything that is open is closed, locks with it.
  private func stop() {
    let open = state.withLock { state in
      state.isStopped = true
      let open = state.open
      state.open = []
      return open
    }
    for file in open { disk.closeQuietly(file) }
  }

  private func changing<T>(
    _ call: String,
    _ path: String,
    _ body: () throws(SystemError) -> T
  ) throws(SystemError) -> T {
    try reading(call, path)
    let count = state.withLock { state in
      state.calls += 1
      return state.calls
    }
    switch fault {
    case .failure(let number) where count == position: throw SystemError(call, path, number)
    case .failureFromThenOn(let number) where count >= position:
      throw SystemError(call, path, number)
    case .failureTwice(let number, let apart) where count == position || count == position + apart:
      throw SystemError(call, path, number)
    case .stop where count == position:
      stop()
      throw SystemError(call, path, .stopped)
    case .stopAfterwards where count == position:
      _ = try body()
      stop()
      throw SystemError(call, path, .stopped)
    default: return try body()
    }
  }

  // MARK: FileOperations

  /// Opens; making a file counts as a change.
  public func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> Descriptor {
    let body = { () throws(SystemError) -> Descriptor in
      let file = try self.disk.open(path, for: purpose)
      self.state.withLock { _ = $0.open.insert(file) }
      return file
    }
    if purpose == .creating || purpose == .locking { return try changing("open", path, body) }
    try reading("open", path)
    return try body()
  }

  /// Closes; the file is closed even where the call fails.
  public func close(_ file: Descriptor) throws(SystemError) {
    guard state.withLock({ $0.open.remove(file) }) != nil else { return }
    do throws(SystemError) {
      try changing("close", file.path) { () throws(SystemError) in try disk.close(file) }
    } catch {
      if fault != .stopAfterwards { disk.closeQuietly(file) }
      throw error
    }
  }

  /// Reads.
  public func read(
    _ file: Descriptor,
    into buffer: inout [UInt8],
    at offset: Int?
  ) throws(SystemError) -> Int {
    try reading("read", file.path)
    if interrupts, flips() { throw SystemError("read", file.path, .interrupted) }
    return try disk.read(file, into: &buffer, at: offset)
  }

  private let flip = Atomic(false)

  private func flips() -> Bool {
    flip.logicalXor(true, ordering: .relaxed).newValue
  }

  /// Writes.
  public func write(_ file: Descriptor, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    if interrupts, flips() { throw SystemError("write", file.path, .interrupted) }
    var count = writesShort ? min(7, bytes.count) : bytes.count
    if fault == .stopAfterwards && calls + 1 == position { count = (count + 1) / 2 }
    let room = capacity - state.withLock { $0.written }
    guard room > 0 || count == 0 else { throw SystemError("write", file.path, .noSpace) }
    count = min(count, room)
    let done = try changing("write", file.path) { () throws(SystemError) in
      try disk.write(file, bytes.extracting(first: count))
    }
    state.withLock { $0.written += done }
    return done
  }

  /// Syncs.
  public func sync(_ file: Descriptor) throws(SystemError) {
    try syncing(file) { () throws(SystemError) in try disk.sync(file) }
  }

  /// Syncs the bytes.
  public func syncBytes(_ file: Descriptor) throws(SystemError) {
    try syncing(file) { () throws(SystemError) in try disk.syncBytes(file) }
  }

  private func syncing(
    _ file: Descriptor,
    _ body: () throws(SystemError) -> Void
  ) throws(SystemError) {
    state.withLock { state in
      if state.failedSyncs.contains(file.number) && state.open.contains(file) {
        state.retriedSync = true
      }
    }
    do throws(SystemError) { try changing("sync", file.path, body) } catch {
      state.withLock { _ = $0.failedSyncs.insert(file.number) }
      throw error
    }
  }

  /// Locks.
  public func lock(_ file: Descriptor) throws(SystemError) -> Bool {
    try changing("lock", file.path) { () throws(SystemError) in try disk.lock(file) }
  }

  /// Unlocks.
  public func unlock(_ file: Descriptor) { disk.unlock(file) }

  /// Cuts.
  public func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    try changing("truncate", file.path) { () throws(SystemError) in
      try disk.truncate(file, to: size)
    }
  }

  /// Sets permissions.
  public func setPermissions(_ file: Descriptor, to bits: UInt32) throws(SystemError) {
    try changing("set permissions", file.path) { () throws(SystemError) in
      try disk.setPermissions(file, to: bits)
    }
  }

  /// Looks at a path.
  public func status(_ path: String) throws(SystemError) -> FileStatus? {
    try reading("look at", path)
    return try disk.status(path)
  }

  /// Looks at an open file.
  public func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    try reading("look at", file.path)
    return try disk.status(file)
  }

  /// Lists.
  public func list(_ path: String) throws(SystemError) -> [String] {
    try reading("list", path)
    return try disk.list(path)
  }

  /// Reads a link.
  public func target(_ path: String) throws(SystemError) -> String {
    try reading("read the link", path)
    return try disk.target(path)
  }

  /// Links.
  public func link(_ path: String, as name: String) throws(SystemError) {
    guard hasHardLinks else { throw SystemError("link", name, .notPermitted) }
    try changing("link", name) { () throws(SystemError) in try disk.link(path, as: name) }
  }

  /// Links by name.
  public func symbolicLink(_ target: String, at path: String) throws(SystemError) {
    try changing("link", path) { () throws(SystemError) in
      try disk.symbolicLink(target, at: path)
    }
  }

  /// Renames.
  public func rename(_ path: String, to name: String) throws(SystemError) {
    // What is synced after this is a new change of the folder, not the one that failed.
    state.withLock { $0.failedSyncs = [] }
    try changing("rename", path) { () throws(SystemError) in try disk.rename(path, to: name) }
  }

  /// Removes a file.
  public func unlink(_ path: String) throws(SystemError) {
    try changing("remove", path) { () throws(SystemError) in try disk.unlink(path) }
  }

  /// Makes a folder.
  public func makeFolder(_ path: String) throws(SystemError) {
    try changing("make the folder", path) { () throws(SystemError) in try disk.makeFolder(path) }
  }

  /// Removes a folder.
  public func removeFolder(_ path: String) throws(SystemError) {
    try changing("remove the folder", path) { () throws(SystemError) in
      try disk.removeFolder(path)
    }
  }
}
