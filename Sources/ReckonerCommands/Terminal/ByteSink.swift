import Files

/// Where bytes for a person or a program go.
protocol ByteSink: Sendable {
  /// Writes all of them.
  func write(_ bytes: [UInt8]) throws(SystemError)
}
