/// How large the parts of a workbook may be: for safety, not for size.
public struct WorkbookLimits: Sendable, Hashable {
  /// The most bytes of the shared texts, which are held in memory.
  public var sharedTextBytes: Int
  /// The most bytes of any other part but the sheets, which are streamed.
  public var partBytes: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - sharedTextBytes: 256 MiB; the national relationships take 0.6 MB.
  ///   - partBytes: 16 MiB.
  public init(sharedTextBytes: Int = 256 << 20, partBytes: Int = 16 << 20) {
    self.sharedTextBytes = sharedTextBytes
    self.partBytes = partBytes
  }
}
