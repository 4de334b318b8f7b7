internal import Glibc

/// The file system of this machine.
public struct LocalDisk: FileOperations {
  /// How many threads may sync files while others are being written.
  public let backgroundSyncs: Int

  /// Makes it.
  ///
  /// - Parameter backgroundSyncs: More than a few gain nothing: one disk does the work.
  public init(backgroundSyncs: Int = 4) {
    self.backgroundSyncs = backgroundSyncs
  }

  /// Opens a file or folder, closed to programs that this one starts.
  public func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> Descriptor {
    let path = try whole(path, "open")
    let flags =
      switch purpose {
      case .reading: O_RDONLY | O_NOFOLLOW | O_CLOEXEC
      case .readingThroughLinks: O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
      case .folder: O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      case .creating: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      case .locking: O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
      }
    let number = unsafe Glibc.open(path, flags, 0o600)
    guard number >= 0 else { throw error("open", path) }
    return Descriptor(number: number, path: path)
  }

  /// Closes what was opened.
  public func close(_ file: Descriptor) throws(SystemError) {
    // Linux has given the number back even if the call was interrupted.
    guard Glibc.close(file.number) == 0 || errno == EINTR else { throw error("close", file.path) }
  }

  /// Reads into the start of a buffer.
  public func read(
    _ file: Descriptor,
    into buffer: inout [UInt8],
    at offset: Int?
  ) throws(SystemError) -> Int {
    let count = buffer.count
    let done = unsafe buffer.withUnsafeMutableBytes { bytes in
      if let offset {
        unsafe Glibc.pread(file.number, bytes.baseAddress, count, offset)
      } else {
        unsafe Glibc.read(file.number, bytes.baseAddress, count)
      }
    }
    guard done >= 0 else { throw error("read", file.path) }
    return done
  }

  /// Writes where the last write ended.
  public func write(_ file: Descriptor, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    let done = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(file.number, $0.baseAddress, $0.count)
    }
    guard done >= 0 else { throw error("write", file.path) }
    return done
  }

  /// Waits until the file or folder is on the disk.
  public func sync(_ file: Descriptor) throws(SystemError) {
    guard fsync(file.number) == 0 else { throw error("sync", file.path) }
  }

  /// Waits until the bytes of a file are on the disk.
  public func syncBytes(_ file: Descriptor) throws(SystemError) {
    guard fdatasync(file.number) == 0 else { throw error("sync", file.path) }
  }

  /// Takes the lock of an open file, without waiting.
  public func lock(_ file: Descriptor) throws(SystemError) -> Bool {
    if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw error("lock", file.path) }
    return false
  }

  /// Gives the lock of an open file back.
  public func unlock(_ file: Descriptor) {
    // Closing the file does it as well, but for a program that is just being started: until then it
    // has the file open too.
    _ = flock(file.number, LOCK_UN)
  }

  /// Makes an open file as long as this.
  public func truncate(_ file: Descriptor, to size: Int) throws(SystemError) {
    guard ftruncate(file.number, size) == 0 else { throw error("truncate", file.path) }
  }

  /// Sets the permission bits of an open file or folder.
  public func setPermissions(_ file: Descriptor, to bits: UInt32) throws(SystemError) {
    guard fchmod(file.number, bits) == 0 else { throw error("set permissions", file.path) }
  }

  /// What stands at a path, links not followed.
  public func status(_ path: String) throws(SystemError) -> FileStatus? {
    let path = try whole(path, "look at")
    var found = stat()
    guard unsafe lstat(path, &found) == 0 else {
      if errno == ENOENT { return nil }
      throw error("look at", path)
    }
    return FileStatus(found)
  }

  /// What an open file is.
  public func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    var found = stat()
    guard unsafe fstat(file.number, &found) == 0 else { throw error("look at", file.path) }
    return FileStatus(found)
  }

  /// The names in a folder.
  public func list(_ path: String) throws(SystemError) -> [String] {
    let folder = try open(path, for: .folder)
    guard let stream = unsafe fdopendir(folder.number) else {
      let failed = error("list", path)
      _ = Glibc.close(folder.number)
      throw failed
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw error("list", path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where a symbolic link points.
  public func target(_ path: String) throws(SystemError) -> String {
    let path = try whole(path, "read the link")
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return -1 }
      return unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard count >= 0 else { throw error("read the link", path) }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// Gives a file a second name.
  public func link(_ path: String, as name: String) throws(SystemError) {
    let path = try whole(path, "link")
    let name = try whole(name, "link")
    guard unsafe Glibc.link(path, name) == 0 else { throw error("link", name) }
  }

  /// Makes a symbolic link.
  public func symbolicLink(_ target: String, at path: String) throws(SystemError) {
    let target = try whole(target, "link")
    let path = try whole(path, "link")
    guard unsafe symlink(target, path) == 0 else { throw error("link", path) }
  }

  /// Moves a file or folder in one step.
  public func rename(_ path: String, to name: String) throws(SystemError) {
    let path = try whole(path, "rename")
    let name = try whole(name, "rename")
    guard unsafe Glibc.rename(path, name) == 0 else { throw error("rename", path) }
  }

  /// Removes a name of a file, or a symbolic link.
  public func unlink(_ path: String) throws(SystemError) {
    let path = try whole(path, "remove")
    guard unsafe Glibc.unlink(path) == 0 else { throw error("remove", path) }
  }

  /// Makes a folder for its owner alone.
  public func makeFolder(_ path: String) throws(SystemError) {
    let path = try whole(path, "make the folder")
    guard unsafe mkdir(path, 0o700) == 0 else { throw error("make the folder", path) }
  }

  /// Removes an empty folder.
  public func removeFolder(_ path: String) throws(SystemError) {
    let path = try whole(path, "remove the folder")
    guard unsafe rmdir(path) == 0 else { throw error("remove the folder", path) }
  }

  private func error(_ call: String, _ path: String) -> SystemError {
    SystemError(call, path, SystemError.Number(errno))
  }

  /// Refuses a path with a NUL in it, which the system would cut short there.
  private func whole(_ path: String, _ call: String) throws(SystemError) -> String {
    guard !path.utf8.contains(0) else { throw SystemError(call, path, .invalid) }
    return path
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind,
      size: Int(found.st_size),
      permissions: UInt32(found.st_mode & 0o777),
      device: UInt64(found.st_dev),
      inode: UInt64(found.st_ino),
      names: Int(found.st_nlink)
    )
  }
}
