public import Files
import Synchronization

/// The local disk, watched for what has not been synced.
///
/// A file that was written is unsynced until it has been synced, and a folder is in which a name was
/// made. That a name was removed need not reach the disk in time, so it is not counted.
public final class WatchedDisk: FileOperations {
  private struct State {
    var changes = 0
    /// The number of the last change of each path that is unsynced.
    var unsynced: [String: Int] = [:]
    var synced: Set<String> = []
    var renames: [(name: String, unsynced: Set<String>)] = []
  }

  private let disk = LocalDisk()
  private let ignored: String?
  private let state = Mutex(State())
  /// How many threads may sync files.
  public let backgroundSyncs: Int

  /// Makes a disk.
  ///
  /// - Parameters:
  ///   - ignored: A path that is never synced, though it is said to be.
  ///   - backgroundSyncs: How many threads may sync files.
  public init(ignoring ignored: String? = nil, backgroundSyncs: Int = 0) {
    self.ignored = ignored
    self.backgroundSyncs = backgroundSyncs
  }

  /// What has not been synced now.
  public var unsynced: Set<String> { state.withLock { Set($0.unsynced.keys) } }

  /// What was synced, under the names that it had then.
  public var synced: Set<String> { state.withLock { $0.synced } }

  /// What had not been synced each time that something was renamed to a name.
  public func unsynced(atRenameTo name: String) -> [Set<String>] {
    state.withLock { state in state.renames.filter { $0.name == name }.map(\.unsynced) }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  private func changed(_ paths: String...) {
    state.withLock { state in
      state.changes += 1
      for path in paths { state.unsynced[path] = state.changes }
    }
  }

  private func syncing(
    _ file: Descriptor,
    _ body: () throws(SystemError) -> Void
  ) throws(SystemError) {
    let before = state.withLock { $0.changes }
    if file.path == ignored { return }
    try body()
    state.withLock { state in
      state.synced.insert(file.path)
      // What was written meanwhile may not have been taken along.
      if let last = state.unsynced[file.path], last <= before { state.unsynced[file.path] = nil }
    }
  }

  // MARK: FileOperations

  /// Opens; what is made is unsynced, and so is its folder.
  public func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> Descriptor {
    let isThere = try disk.status(path) != nil
    let file = try disk.open(path, for: purpose)
    if !isThere { changed(path, Self.folder(of: path)) }
    return file
  }

  /// Closes.
  public func close(_ file: Descriptor) throws(SystemError) { try disk.close(file) }

  /// Reads.
  public func read(
    _ file: Descriptor,
    into buffer: inout [UInt8],
    at offset: Int?
  ) throws(SystemError) -> Int {
    try disk.read(file, into: &buffer, at: offset)
  }

  /// Writes.
  public func write(_ file: Descriptor, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    let done = try disk.write(file, bytes)
    changed(file.path)
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

  /// Locks.
  public func lock(_ file: Descriptor) throws(SystemError) -> Bool { try disk.lock(file) }

  /// Unlocks.
  public func unlock(_ file: Descriptor) { disk.unlock(file) }

  /// Cuts.
  public func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    try disk.truncate(file, to: size)
    changed(file.path)
  }

  /// Sets permissions.
  public func setPermissions(_ file: Descriptor, to bits: UInt32) throws(SystemError) {
    try disk.setPermissions(file, to: bits)
  }

  /// Looks at a path.
  public func status(_ path: String) throws(SystemError) -> FileStatus? { try disk.status(path) }

  /// Looks at an open file.
  public func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    try disk.status(file)
  }

  /// Lists.
  public func list(_ path: String) throws(SystemError) -> [String] { try disk.list(path) }

  /// Reads a link.
  public func target(_ path: String) throws(SystemError) -> String { try disk.target(path) }

  /// Links.
  public func link(_ path: String, as name: String) throws(SystemError) {
    try disk.link(path, as: name)
    changed(Self.folder(of: name))
  }

  /// Links by name.
  public func symbolicLink(_ target: String, at path: String) throws(SystemError) {
    try disk.symbolicLink(target, at: path)
    changed(Self.folder(of: path))
  }

  /// Renames; what is unsynced is so under its new name.
  public func rename(_ path: String, to name: String) throws(SystemError) {
    state.withLock { state in
      state.renames.append((name, Set(state.unsynced.keys)))
      for (old, change) in state.unsynced where old == path || old.hasPrefix("\(path)/") {
        state.unsynced[old] = nil
        state.unsynced[name + old.dropFirst(path.count)] = change
      }
    }
    try disk.rename(path, to: name)
    changed(Self.folder(of: name))
  }

  /// Removes a file.
  public func unlink(_ path: String) throws(SystemError) {
    try disk.unlink(path)
    state.withLock { $0.unsynced[path] = nil }
  }

  /// Makes a folder.
  public func makeFolder(_ path: String) throws(SystemError) {
    try disk.makeFolder(path)
    changed(Self.folder(of: path))
  }

  /// Removes a folder.
  public func removeFolder(_ path: String) throws(SystemError) {
    try disk.removeFolder(path)
    state.withLock { $0.unsynced[path] = nil }
  }
}
