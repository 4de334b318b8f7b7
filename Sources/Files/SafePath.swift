public import Findings

/// A path inside a folder of ours: safe names with slashes between, never upwards.
public struct SafePath: Sendable, Hashable, Comparable {
  /// The path.
  public let text: String

  /// Checks a path.
  ///
  /// - Throws: `unsafeName`.
  public init(_ text: String) throws(Failure) {
    for name in text.split(separator: "/", omittingEmptySubsequences: false) {
      _ = try SafeName(name)
    }
    self.text = text
  }

  /// The folders above it, outermost first: `a`, `a/b` for `a/b/c`.
  public var folders: [String] {
    var folders: [String] = []
    for name in text.split(separator: "/").dropLast() {
      folders.append(folders.last.map { "\($0)/\(name)" } ?? String(name))
    }
    return folders
  }

  /// Orders by bytes.
  public static func < (left: SafePath, right: SafePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
