import Bundles
import Files

/// A bundle read whole: what a test compares.
struct Content: Equatable {
  struct Member: Equatable {
    let name: String
    let isFolder: Bool
    let bytes: [UInt8]
  }

  let members: [Member]

  /// Reads every member of the zip at a path.
  ///
  /// - Throws: What the bundle or its reader throws.
  init(_ path: String, limits: BundleLimits = .init(), block length: Int = 64 << 10) throws {
    let bundle = try Bundle(InputFile(path), source: path, limits: limits)
    let reader = try BundleReader(bundle)
    var block = [UInt8](repeating: 0, count: length)
    var members: [Member] = []
    while let member = try reader.next() {
      var bytes: [UInt8] = []
      while case let count = try reader.read(into: &block), count > 0 {
        bytes.append(contentsOf: block[..<count])
      }
      members.append(Member(name: member.name, isFolder: member.isFolder, bytes: bytes))
    }
    self.members = members
  }
}
