import Files
import FoundationEssentials
import Synchronization

/// A folder for one test, removed with what is in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
  private static let made = Atomic(0)
  /// Its path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let disk = LocalDisk()
    // In memory where there is such a folder: the tests sync thousands of times.
    let parent = try disk.status("/dev/shm")?.kind == .folder ? "/dev/shm" : "/tmp"
    var path = ""
    repeat {
      let number = Self.made.add(1, ordering: .relaxed).newValue
      path = "\(parent)/reckoner-test-\(ProcessFacts.number)-\(number)"
    } while try disk.status(path) != nil
    try disk.makeFolder(path)
    self.path = path
  }

  /// Writes a file, over one that is there.
  ///
  /// - Parameters:
  ///   - bytes: All of it.
  ///   - name: Its name in the folder.
  /// - Returns: Its path.
  /// - Throws: what the first failing call said.
  public func write(_ bytes: [UInt8], as name: String = "bundle.zip") throws -> String {
    let target = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: target))
    return target
  }

  deinit {
    try? LocalDisk().removeTree(path)
  }

  /// Every file, folder and link under a path: its kind, permissions, and bytes or target.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - skipping: Names, in the folder itself, that are left out.
  /// - Returns: One entry for each, under its path.
  /// - Throws: what the first failing call said.
  public static func snapshot(
    _ path: String,
    skipping: Set<String> = ["lock"]
  ) throws -> [String: String] {
    var found: [String: String] = [:]
    try add("", under: path, skipping: skipping, to: &found)
    return found
  }

  private static func add(
    _ relative: String,
    under root: String,
    skipping: Set<String>,
    to found: inout [String: String]
  ) throws {
    let disk = LocalDisk()
    for name in try disk.list(root + relative) {
      let path = "\(relative)/\(name)"
      if relative.isEmpty && skipping.contains(name) { continue }
      guard let status = try disk.status(root + path) else { continue }
      let permissions = String(status.permissions, radix: 8)
      switch status.kind {
      case .file: found[path] = "\(permissions) \(try disk.digest(root + path).sha256)"
      case .link: found[path] = "link \(try disk.target(root + path))"
      case .folder:
        found[path] = permissions
        try add(path, under: root, skipping: skipping, to: &found)
      case .other: found[path] = "other"
      }
    }
  }
}
