public import Files

/// A zip whose whole directory was checked before any of its content is read.
///
/// The check is strict: every byte of the file belongs to exactly one member or to the directory,
/// and all that stands twice agrees. Only headers are read for it, never content, so its cost
/// depends on the number of members and not on their size. Content comes from ``BundleReader``.
public struct Bundle: Sendable {
  /// The members in the order in which they lie in the file, folders among them.
  public let members: [BundleMember]
  /// The path of the bundle, as findings name it.
  public let source: String
  /// The limits that it was checked against.
  public let limits: BundleLimits
  let file: InputFile

  /// Checks a zip's directory.
  ///
  /// - Parameters:
  ///   - file: The zip.
  ///   - source: The path that findings give.
  ///   - limits: What is refused for its size.
  /// - Throws: ``BundleRefusal`` with all that was found; `Failure` if the file cannot be read.
  public init(_ file: InputFile, source: String, limits: BundleLimits = .init()) throws {
    self.file = file
    self.source = source
    self.limits = limits
    var check = DirectoryCheck(file, source: source, limits: limits)
    members = try check.members()
  }

  /// Whether a file begins as a zip begins; it may still be refused, as an empty one is.
  ///
  /// - Parameter firstBytes: The first bytes of the file, 4 of them at least.
  /// - Returns: Whether they are the mark of a member or of the end of an empty zip.
  public static func looksLikeZip(_ firstBytes: Span<UInt8>) -> Bool {
    guard firstBytes.count >= 4, firstBytes[0] == 0x50, firstBytes[1] == 0x4B else { return false }
    return switch (firstBytes[2], firstBytes[3]) {
    case (3, 4), (5, 6), (7, 8): true
    default: false
    }
  }

  /// Which archive a member's content is, judged by its first bytes.
  ///
  /// Archives in a bundle are not opened. A workbook is a zip too: ask for that first.
  ///
  /// - Parameter firstBytes: The first bytes of the member, up to 512 of them.
  /// - Returns: The word for the kind, such as `zip` or `gzip`; `nil` if it is none of those known.
  public static func archiveKind(_ firstBytes: Span<UInt8>) -> String? {
    if looksLikeZip(firstBytes) { return "zip" }
    for (kind, mark, offset) in archiveMarks where firstBytes.count >= offset + mark.count {
      if mark.indices.allSatisfy({ firstBytes[offset + $0] == mark[$0] }) { return kind }
    }
    return nil
  }

  private static let archiveMarks: [(kind: String, mark: [UInt8], offset: Int)] = [
    ("gzip", [0x1F, 0x8B, 0x08], 0),
    ("bzip2", [0x42, 0x5A, 0x68], 0),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0),
    ("zstd", [0x28, 0xB5, 0x2F, 0xFD], 0),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0),
    ("rar", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], 0),
    ("cabinet", [0x4D, 0x53, 0x43, 0x46], 0),
    ("tar", [0x75, 0x73, 0x74, 0x61, 0x72], 257),
  ]
}
