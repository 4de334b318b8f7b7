/// Writes one new file from front to back, hashing as it goes.
///
/// The bytes are gathered into blocks, so that small pieces cost no call each.
package struct FileWriter: ~Copyable, Sendable {
  /// What is gathered before it is written, in bytes.
  private static let block = 256 << 10
  /// How many bytes are enough for the disk to work on while the next are written.
  private static let syncedEarly = 16 << 20

  private let operations: any FileOperations
  private let sync: BackgroundSync
  private let file: Descriptor
  private var hasher = SHA256Hasher()
  private var pending: [UInt8] = []
  private var sinceSync = 0
  private var bytes = 0

  /// Makes the file, for its owner to read and nobody to write to later.
  package init(
    _ path: String,
    operations: any FileOperations,
    sync: BackgroundSync
  ) throws(SystemError) {
    let file = try operations.open(path, for: .creating)
    do throws(SystemError) { try operations.setPermissions(file, to: 0o400) } catch {
      operations.closeQuietly(file)
      throw error
    }
    self.operations = operations
    self.sync = sync
    self.file = file
  }

  /// Takes the next bytes.
  package mutating func append(_ next: Span<UInt8>) throws(SystemError) {
    if pending.count + next.count <= Self.block { return pending.append(copying: next) }
    try flush()
    if next.count >= Self.block { try write(next) } else { pending.append(copying: next) }
  }

  private mutating func flush() throws(SystemError) {
    guard !pending.isEmpty else { return }
    var block: [UInt8] = []
    swap(&block, &pending)
    try write(block.span)
    block.removeAll(keepingCapacity: true)
    swap(&block, &pending)
  }

  private mutating func write(_ block: Span<UInt8>) throws(SystemError) {
    try operations.writeAll(file, block)
    hasher.update(block)
    bytes += block.count
    sinceSync += block.count
    if sinceSync >= Self.syncedEarly {
      sync.syncEarly(file)
      sinceSync = 0
    }
  }

  /// Ends the file; ``BackgroundSync/finish()`` says when it is on the disk.
  ///
  /// - Parameter isWanted: Told the digest and the length; if it says no, the file is closed without
  ///   waiting for the disk, and left for the caller to remove.
  /// - Returns: The digest and the length.
  /// - Throws: what the first failing call said, or `isWanted`.
  package consuming func finish(
    isWanted: (SHA256Digest, Int) throws -> Bool
  ) throws -> (sha256: SHA256Digest, bytes: Int) {
    let digest: SHA256Digest
    do {
      try flush()
      digest = hasher.finish()
      guard try isWanted(digest, bytes) else {
        sync.discard(file)
        return (digest, bytes)
      }
    } catch {
      sync.discard(file)
      throw error
    }
    sync.syncAndClose(file)
    return (digest, bytes)
  }

  /// Closes the file without waiting for the disk: it is not wanted after all.
  package consuming func abandon() {
    sync.discard(file)
  }
}
