import Findings
import Glibc

/// The system's calls for reading, with its error numbers made into failures.
struct ReadingDescriptor {
  let number: Int32
  let stamp: FileStamp

  // Not blocking: opening a pipe that nobody writes to would otherwise wait for ever, before there
  // is a descriptor to ask what it is. Regular files do not know the difference.
  private static let openFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY

  static func open(_ path: String) throws(Failure) -> ReadingDescriptor {
    // The system would take such a path as ending at its zero byte, and open another file.
    guard !path.utf8.contains(0) else { throw opening(path, ENOENT) }
    let number = unsafe Glibc.open(path, openFlags)
    guard number >= 0 else { throw opening(path, errno) }
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else {
      let error = errno
      close(number)
      throw reading(path, error)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(number)
      throw Failure(
        .notARegularFile,
        "is \(kindWords(status.st_mode)), not a file",
        subject: path,
        remedy: "name a file, or a folder where a folder is taken; use - for standard input"
      )
    }
    return ReadingDescriptor(number: number, stamp: FileStamp(status))
  }

  /// What shows whether an open file was written to.
  static func stamp(_ number: Int32, path: String) throws(Failure) -> FileStamp {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw reading(path, errno) }
    return FileStamp(status)
  }

  static func standardInputFile() -> ReadingDescriptor? {
    var status = stat()
    guard unsafe fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let number = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    return number < 0 ? nil : ReadingDescriptor(number: number, stamp: FileStamp(status))
  }

  static func close(_ number: Int32) {
    // Nothing was written, so there is nothing that a failing close could lose.
    _ = Glibc.close(number)
  }

  static func read(
    _ number: Int32,
    into target: inout MutableSpan<UInt8>,
    at offset: Int,
    count wanted: Int,
    path: String
  ) throws(Failure) -> Int {
    try unsafe fill(&target, upTo: wanted, path: path) { start, count, filled in
      unsafe pread(number, start, count, offset + filled)
    }
  }

  static func copy(
    _ bytes: [UInt8],
    into target: inout MutableSpan<UInt8>,
    from offset: Int,
    count wanted: Int
  ) -> Int {
    let count = max(0, min(wanted, bytes.count - offset))
    unsafe target.withUnsafeMutableBytes { place in
      unsafe bytes.withUnsafeBytes { held in
        guard count > 0, let start = place.baseAddress, let from = held.baseAddress
        else { return }
        unsafe start.copyMemory(from: from + offset, byteCount: count)
      }
    }
    return count
  }

  static func readStandardInput(into target: inout MutableSpan<UInt8>) throws(Failure) -> Int {
    try unsafe fill(&target, upTo: target.count, path: "-") { start, count, _ in
      unsafe Glibc.read(STDIN_FILENO, start, count)
    }
  }

  /// Calls `read` until there is what was wanted or the input ends: the system may give less than asked.
  private static func fill(
    _ target: inout MutableSpan<UInt8>,
    upTo wanted: Int,
    path: String,
    by read: (UnsafeMutableRawPointer, Int, Int) -> Int
  ) throws(Failure) -> Int {
    var filled = 0
    var error: Int32 = 0
    unsafe target.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      while filled < wanted {
        let count = unsafe read(base + filled, wanted - filled, filled)
        if count > 0 {
          filled += count
        } else if count == 0 {
          return
        } else if errno != EINTR {
          error = errno
          return
        }
      }
    }
    if error != 0 { throw reading(path, error) }
    return filled
  }

  static func list(
    _ path: String
  ) throws(Failure) -> (
    identity: FolderListing.Identity,
    found: [(name: [UInt8], kind: FolderListing.Kind, isLink: Bool)]
  ) {
    let number = unsafe Glibc.open(path, openFlags | O_DIRECTORY)
    guard number >= 0 else {
      let error = errno
      guard error != ENOTDIR else {
        throw Failure(.notAFolder, "is not a folder", subject: path, remedy: "name a folder")
      }
      throw opening(path, error)
    }
    guard let folder = unsafe fdopendir(number) else {
      let error = errno
      close(number)
      throw reading(path, error)
    }
    defer { unsafe closedir(folder) }
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw reading(path, errno) }
    let identity = FolderListing.Identity(
      device: UInt64(status.st_dev),
      inode: UInt64(status.st_ino)
    )
    var found: [(name: [UInt8], kind: FolderListing.Kind, isLink: Bool)] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        guard errno == 0 else { throw reading(path, errno) }
        return (identity, found)
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
        unsafe Array(field.prefix { $0 != 0 })
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let (kind, isLink) = unsafe kind(of: &entry.pointee.d_name, in: number)
      found.append((name, kind, isLink))
    }
  }

  private static func kind<Name>(
    of name: inout Name,
    in folder: Int32
  ) -> (FolderListing.Kind, Bool) {
    unsafe withUnsafeBytes(of: &name) { field in
      guard let start = unsafe field.bindMemory(to: CChar.self).baseAddress else {
        return (.other, false)
      }
      var status = stat()
      guard unsafe fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        return (.other, false)
      }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, unsafe fstatat(folder, start, &status, 0) != 0 { return (.other, true) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return (.file, isLink)
      case S_IFDIR: return (.folder, isLink)
      default: return (.other, isLink)
      }
    }
  }

  private static func opening(_ path: String, _ error: Int32) -> Failure {
    switch error {
    case ENOENT, ENOTDIR:
      Failure(
        .notFound,
        "there is no such file or folder",
        subject: path,
        remedy: "check the spelling and the folder that the command runs in"
      )
    case EACCES, EPERM:
      Failure(
        .notReadable,
        "may not be read by this user",
        subject: path,
        remedy: "ask its owner for permission to read it"
      )
    case ENXIO:
      Failure(
        .notARegularFile,
        "is a socket or a device that is not there, not a file",
        subject: path,
        remedy: "name a file"
      )
    case EMFILE, ENFILE:
      Failure(
        .readFailed,
        "could not be opened: \(words(error))",
        subject: path,
        remedy: SystemError.tooManyOpenRemedy
      )
    default:
      Failure(
        .readFailed,
        "could not be opened: \(words(error))",
        subject: path,
        remedy: "put that right, then run again"
      )
    }
  }

  private static func reading(_ path: String, _ error: Int32) -> Failure {
    Failure(
      .readFailed,
      "could not be read: \(words(error))",
      subject: path,
      remedy: "check the disk or the network share that it lies on, then run again"
    )
  }

  /// The error in words that do not depend on the user's language, as the system's own would.
  private static func words(_ error: Int32) -> String {
    switch error {
    case EIO: "the disk reports an error"
    case EMFILE, ENFILE: "too many files are open"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "its name is too long"
    case ENOMEM: "there is no memory left"
    case ESTALE: "the network share has gone away"
    case EISDIR: "it is a folder"
    default: "system error \(error)"
    }
  }

  private static func kindWords(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFSOCK: "a socket"
    default: "something else"
    }
  }
}
