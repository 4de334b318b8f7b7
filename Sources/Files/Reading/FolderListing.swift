public import Findings

/// What a folder holds, in an order that is the same on every machine.
public struct FolderListing: Sendable, Hashable {
  /// What a name in a folder stands for, links followed.
  public enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A pipe, a device, a socket, or a link that leads nowhere.
    case other
  }

  /// One name in a folder.
  public struct Entry: Sendable, Hashable {
    /// The name, without the folder's.
    public let name: String
    /// What it stands for, links followed.
    public let kind: Kind
    /// Whether it is a symbolic link.
    public let isLink: Bool
  }

  /// What tells a folder from every other, by whatever path it was reached.
  public struct Identity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// Which folder it is.
  public let identity: Identity
  /// The folder's path as the caller gave it.
  public let path: String
  /// The entries but `.` and `..`, sorted by the bytes of their names.
  public let entries: [Entry]
  /// Names that are not UTF-8, byte for byte, sorted: they cannot be opened by name.
  public let unreadableNames: [[UInt8]]

  /// Lists a folder, not what is in its folders.
  ///
  /// - Throws: `notFound`, `notReadable`, `notAFolder`, `readFailed`.
  public init(_ path: String) throws(Failure) {
    self.path = path
    var entries: [Entry] = []
    var unreadable: [[UInt8]] = []
    let (identity, found) = try ReadingDescriptor.list(path)
    self.identity = identity
    for (bytes, kind, isLink) in found {
      if let name = String(validating: bytes, as: UTF8.self) {
        entries.append(Entry(name: name, kind: kind, isLink: isLink))
      } else {
        unreadable.append(bytes)
      }
    }
    self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    unreadableNames = unreadable.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
