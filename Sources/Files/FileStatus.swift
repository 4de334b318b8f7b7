/// What the file system knows of a file, folder or link.
public struct FileStatus: Sendable, Hashable {
  /// The kinds of things in a folder.
  public enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, not followed.
    case link
    /// A device, pipe or socket.
    case other
  }

  /// What it is.
  public let kind: Kind
  /// How long it is, in bytes.
  public let size: Int
  /// The lowest nine permission bits.
  public let permissions: UInt32
  /// The disk that it is on.
  public let device: UInt64
  /// Its number on that disk: two names of one file have the same.
  public let inode: UInt64
  /// How many names it has.
  public let names: Int

  /// Makes a status.
  public init(
    kind: Kind,
    size: Int,
    permissions: UInt32,
    device: UInt64,
    inode: UInt64,
    names: Int
  ) {
    self.kind = kind
    self.size = size
    self.permissions = permissions
    self.device = device
    self.inode = inode
    self.names = names
  }

  /// Whether both are names of the same file.
  public func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
