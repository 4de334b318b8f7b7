import Files
import Findings

/// The part of a file that is looked at, moved on only when something outside of it is asked for.
struct FileWindow {
  let file: InputFile
  private var bytes: [UInt8] = []
  private var start = 0
  private var filled = 0

  init(_ file: InputFile) {
    self.file = file
  }

  /// Makes sure that `count` bytes from `offset` on are at hand.
  ///
  /// - Parameters:
  ///   - count: How many bytes are needed.
  ///   - offset: Where they begin in the file.
  ///   - ahead: How many bytes to read at once when the window has to move.
  /// - Returns: Whether the file holds them.
  /// - Throws: `readFailed`.
  mutating func reach(_ count: Int, at offset: Int, ahead: Int) throws(Failure) -> Bool {
    guard offset >= 0, count <= file.size, offset <= file.size - count else { return false }
    if offset >= start, offset + count <= start + filled { return true }
    let wanted = min(max(count, ahead), file.size - offset)
    if bytes.count < wanted { bytes = [UInt8](repeating: 0, count: wanted) }
    start = offset
    filled = try file.read(into: &bytes, at: offset, count: wanted)
    return filled >= count
  }

  /// One byte, at a place in the file that the window has reached.
  func byte(_ offset: Int) -> UInt8 {
    bytes[offset - start]
  }

  func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> {
    bytes[offset - start..<offset - start + count]
  }

  func uint16(_ offset: Int) -> Int {
    Int(byte(offset)) | Int(byte(offset + 1)) << 8
  }

  func uint32(_ offset: Int) -> Int {
    uint16(offset) | uint16(offset + 2) << 16
  }

  /// A number of 64 bits; what no file can reach comes out as 2^60, so that sums cannot overflow.
  func uint64(_ offset: Int) -> Int {
    let high = uint32(offset + 4)
    return high >= 1 << 28 ? 1 << 60 : uint32(offset) | high << 32
  }
}
