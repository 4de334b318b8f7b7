/// Steps of several calls, the same on the real disk and under a test's faults.
extension FileOperations {
  /// How much is read or copied at a time, in bytes.
  public static var blockSize: Int { 1 << 20 }

  /// Writes all bytes, however many calls it takes.
  ///
  /// - Throws: what the first failing call said; an interrupted one is made again.
  public func writeAll(_ file: Descriptor, _ bytes: Span<UInt8>) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      do throws(SystemError) {
        let count = try write(file, bytes.extracting(done..<bytes.count))
        guard count > 0 else { throw SystemError("write", file.path, .inputOutput) }
        done += count
      } catch {
        guard error.number == .interrupted else { throw error }
      }
    }
  }

  /// Fills the buffer as far as the file goes.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - buffer: Filled from its start.
  ///   - offset: The byte to start at; `nil` goes on where the last read ended.
  /// - Returns: How many bytes were read: fewer than the buffer holds only at the end of the file.
  /// - Throws: what the first failing call said; an interrupted one is made again.
  public func readFully(
    _ file: Descriptor,
    into buffer: inout [UInt8],
    at offset: Int? = nil
  ) throws(SystemError) -> Int {
    var done = try readAgain(file, into: &buffer, at: offset)
    while done > 0 && done < buffer.count {
      var rest = [UInt8](repeating: 0, count: buffer.count - done)
      let count = try readAgain(file, into: &rest, at: offset.map { $0 + done })
      if count == 0 { break }
      buffer.replaceSubrange(done..<done + count, with: rest[..<count])
      done += count
    }
    return done
  }

  private func readAgain(
    _ file: Descriptor,
    into buffer: inout [UInt8],
    at offset: Int?
  ) throws(SystemError) -> Int {
    while true {
      do throws(SystemError) {
        return try read(file, into: &buffer, at: offset)
      } catch {
        guard error.number == .interrupted else { throw error }
      }
    }
  }

  /// All bytes of a file.
  public func contents(_ path: String) throws(SystemError) -> [UInt8] {
    let file = try open(path, for: .reading)
    defer { closeQuietly(file) }
    // One byte more than there should be, so that one read also finds the end.
    var bytes = [UInt8](repeating: 0, count: try status(file).size + 1)
    var held = 0
    while true {
      let count = try readFully(file, into: &bytes, at: held == 0 ? 0 : held)
      held += count
      if held < bytes.count || count == 0 { return Array(bytes.prefix(held)) }
      var rest = [UInt8](repeating: 0, count: Self.blockSize)
      let more = try readFully(file, into: &rest, at: held)
      bytes.append(contentsOf: rest[..<more])
      held += more
      if more < rest.count { return bytes }
    }
  }

  /// The SHA-256 and length of a file's bytes.
  public func digest(
    _ path: String
  ) throws(SystemError) -> (sha256: SHA256Digest, bytes: Int) {
    let file = try open(path, for: .reading)
    defer { closeQuietly(file) }
    var hasher = SHA256Hasher()
    var block = [UInt8](repeating: 0, count: min(Self.blockSize, try status(file).size + 1))
    var length = 0
    while true {
      let count = try readFully(file, into: &block)
      if count == 0 { break }
      hasher.update(block.span.extracting(first: count))
      length += count
    }
    return (hasher.finish(), length)
  }

  /// Closes what nothing was written to, or what has failed already.
  public func closeQuietly(_ file: Descriptor) {
    do throws(SystemError) { try close(file) } catch {
      // What matters was synced before, or is being thrown away.
      return
    }
  }

  /// Opens, syncs and closes a folder: the names in it are then on the disk.
  public func syncFolder(_ path: String) throws(SystemError) {
    let folder = try open(path, for: .folder)
    do throws(SystemError) { try sync(folder) } catch {
      closeQuietly(folder)
      throw error
    }
    try close(folder)
  }

  /// Makes a file with these bytes, readable by its owner alone, whatever the umask.
  ///
  /// - Parameters:
  ///   - path: Where; nothing may stand there.
  ///   - bytes: All of it.
  ///   - permissions: The permission bits that it ends with.
  ///   - synced: Whether to wait until it is on the disk.
  /// - Throws: what the first failing call said.
  public func writeFile(
    _ path: String,
    _ bytes: [UInt8],
    permissions: UInt32 = 0o600,
    synced: Bool = true
  ) throws(SystemError) {
    let file = try open(path, for: .creating)
    do throws(SystemError) {
      try setPermissions(file, to: permissions)
      try writeAll(file, bytes.span)
      if synced { try sync(file) }
    } catch {
      closeQuietly(file)
      throw error
    }
    try close(file)
  }

  /// Puts a file with these bytes in the place of what stands there, in one step.
  ///
  /// Until the last step, and if it fails, the old file stands. The name's folder is synced.
  public func replaceFile(
    _ path: String,
    _ bytes: [UInt8],
    in folder: String
  ) throws(SystemError) {
    let fresh = "\(path).tmp"
    if try status(fresh) != nil { try removeTree(fresh) }
    try writeFile(fresh, bytes)
    try rename(fresh, to: path)
    try syncFolder(folder)
  }

  /// Makes a folder for its owner alone, whatever the umask, unless it is there.
  ///
  /// - Returns: Whether it was made.
  /// - Throws: `notFolder` if something that is not a folder stands there, a link to one included.
  @discardableResult
  public func makeFolderIfAbsent(_ path: String) throws(SystemError) -> Bool {
    do throws(SystemError) { try makeFolder(path) } catch {
      guard error.number == .exists else { throw error }
      guard try status(path)?.kind == .folder else {
        throw SystemError("make the folder", path, .notFolder)
      }
      return false
    }
    guard try status(path)?.permissions != 0o700 else { return true }
    let folder = try open(path, for: .folder)
    do throws(SystemError) { try setPermissions(folder, to: 0o700) } catch {
      closeQuietly(folder)
      throw error
    }
    try close(folder)
    return true
  }

  /// Removes a file, a link or a folder with all that is in it; links are never followed.
  public func removeTree(_ path: String) throws(SystemError) {
    guard let found = try status(path) else { return }
    guard found.kind == .folder else { return try unlink(path) }
    for name in try list(path) { try removeTree("\(path)/\(name)") }
    try removeFolder(path)
  }
}
