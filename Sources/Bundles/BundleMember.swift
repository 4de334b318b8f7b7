/// One member of a bundle, as both its headers give it.
public struct BundleMember: Sendable, Hashable {
  /// The name, with `/` between its parts; a folder's ends in one.
  ///
  /// It is never a path to write to.
  public let name: String
  /// How many bytes it holds unpacked.
  public let size: Int
  /// How many bytes it takes in the zip.
  public let compressedSize: Int
  /// The CRC-32 of its content.
  public let crc32: UInt32
  /// Whether it is a folder, which has no content.
  public let isFolder: Bool
  /// Its number in the order of the file, from 0.
  public let index: Int
}
