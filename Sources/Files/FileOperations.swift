/// The calls on the file system, one by one, that everything which writes goes through.
///
/// There is one real implementation, ``LocalDisk``; a test puts another before it that fails, or
/// stops the process, at the n-th call. Calls do one thing and retry nothing.
public protocol FileOperations: Sendable {
  /// How many threads may sync files while others are being written; 0 syncs where it is asked for.
  var backgroundSyncs: Int { get }

  /// Opens a file or folder.
  func open(_ path: String, for purpose: OpenPurpose) throws(SystemError) -> Descriptor
  /// Closes what was opened; it is closed even when this throws.
  func close(_ file: Descriptor) throws(SystemError)
  /// Reads up to `buffer.count` bytes, from the byte `offset` or from where the last read ended.
  ///
  /// - Returns: How many bytes were put at the start of the buffer; 0 at the end of the file.
  func read(
    _ file: Descriptor,
    into buffer: inout [UInt8],
    at offset: Int?
  ) throws(SystemError) -> Int
  /// Writes bytes where the last write ended.
  ///
  /// - Returns: How many were written, which may be fewer than were given.
  func write(_ file: Descriptor, _ bytes: Span<UInt8>) throws(SystemError) -> Int
  /// Waits until the file or folder is on the disk.
  ///
  /// A failure says that bytes may be lost for good; asking again could wrongly succeed.
  func sync(_ file: Descriptor) throws(SystemError)
  /// Waits until the bytes of a file, not its times, are on the disk.
  func syncBytes(_ file: Descriptor) throws(SystemError)
  /// Takes the lock of an open file for this process, without waiting.
  ///
  /// - Returns: Whether the lock was free.
  func lock(_ file: Descriptor) throws(SystemError) -> Bool
  /// Gives the lock of an open file back at once, whoever else has the file open by inheritance.
  func unlock(_ file: Descriptor)
  /// Makes an open file as long as this.
  func truncate(_ file: Descriptor, to size: Int) throws(SystemError)
  /// Sets the permission bits of an open file or folder.
  func setPermissions(_ file: Descriptor, to bits: UInt32) throws(SystemError)
  /// What stands at a path, links not followed; `nil` if nothing does.
  func status(_ path: String) throws(SystemError) -> FileStatus?
  /// What an open file is.
  func status(_ file: Descriptor) throws(SystemError) -> FileStatus
  /// The names in a folder, sorted by their bytes.
  func list(_ path: String) throws(SystemError) -> [String]
  /// Where a symbolic link points, as it is written.
  func target(_ path: String) throws(SystemError) -> String
  /// Gives a file a second name.
  func link(_ path: String, as name: String) throws(SystemError)
  /// Makes a symbolic link.
  func symbolicLink(_ target: String, at path: String) throws(SystemError)
  /// Moves a file or folder in one step, over what stands there.
  func rename(_ path: String, to name: String) throws(SystemError)
  /// Removes a name of a file, or a symbolic link.
  func unlink(_ path: String) throws(SystemError)
  /// Makes a folder for its owner alone.
  func makeFolder(_ path: String) throws(SystemError)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemError)
}
