import FoundationEssentials

/// The folder `shared/` that may lie beside the package, with real files and other people's cases.
public enum SharedFolder {
  /// Its path, or `nil` where it is not there: tests that need it are then skipped, and say so.
  public static let path: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let beside = "/\(root)/../shared"
    let named = ProcessInfo.processInfo.environment["RECKONER_SHARED"]
    return ([beside] + (named.map { [$0] } ?? [])).first {
      FileManager.default.fileExists(atPath: "\($0)/design.md")
    }
  }()

  /// Whether the folder is there.
  public static var isPresent: Bool { path != nil }
}
