public import Findings

/// Standard input, read from front to back.
public enum StandardInput {
  /// Fills `block` as far as the input goes.
  ///
  /// - Returns: How many bytes were read: `block.count`, unless the input ends before; 0 at its end.
  /// - Throws: `readFailed`.
  public static func read(into block: inout [UInt8]) throws(Failure) -> Int {
    var target = block.mutableSpan
    return try ReadingDescriptor.readStandardInput(into: &target)
  }

  /// Reads all of it.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: Every byte of it.
  /// - Throws: `tooLarge` if there are more than `limit`; `readFailed`.
  public static func readAll(limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = try read(into: &block)
      bytes.append(contentsOf: block[..<count])
      guard bytes.count <= limit else {
        throw Failure(
          .tooLarge,
          "is longer than the \(limit) bytes that are taken in one piece",
          subject: "-",
          remedy: "save it to a file and name the file"
        )
      }
      if count < block.count { return bytes }
    }
  }
}
