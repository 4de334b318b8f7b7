import FoundationEssentials

/// The samples, and the command as it was built for these tests.
enum SamplesFolder {
  /// The package's folder.
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// What the whole story prints.
  static let expected = root + "/samples/expected.txt"

  /// Whether this run writes what the story prints in place of comparing it.
  static let isRewritten = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// The command lies beside the tests, which are what runs here.
  static func command() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return "/" + tests.split(separator: "/").dropLast().joined(separator: "/") + "/reckoner"
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
