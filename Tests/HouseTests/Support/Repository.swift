import FoundationEssentials

/// The files of this package.
enum Repository {
  /// The folder of the package.
  static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// The source files of the rooms.
  static let sources = swiftFiles(under: "Sources")

  /// The source files of the tests.
  static let tests = swiftFiles(under: "Tests")

  /// The names in a folder, in order.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes("\(root)/\(path)"), as: UTF8.self)
  }

  /// The bytes of a file anywhere.
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// The paths of all files and folders in a folder, from the package's root on, in order.
  static func paths(under folder: String) -> [String] {
    (try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)"))?
      .map { "\(folder)/\($0)" }.sorted() ?? []
  }

  private static func swiftFiles(under folder: String) -> [SwiftSource] {
    paths(under: folder).filter { $0.hasSuffix(".swift") }
      .compactMap { path in (try? text(path)).map { SwiftSource(path: path, text: $0) } }
  }
}
