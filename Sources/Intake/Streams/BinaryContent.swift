/// Tells a file that is no text by its first bytes: a picture, a program, an old workbook.
enum BinaryContent {
  /// Fewer control characters than this may be faults of a text, which are said with their places.
  private static let fewest = 8
  /// In bytes that are no text about one in ten is a control character; in a text hardly any is.
  private static let oneIn = 32
  /// More bytes say nothing more.
  private static let sample = 64 << 10

  /// Whether the first bytes of a file hold so many control characters that it is no text.
  static func isLikely(_ bytes: Span<UInt8>) -> Bool {
    let count = min(bytes.count, sample)
    guard count > 1 else { return false }
    var nuls = (even: 0, odd: 0)
    var controls = 0
    for index in 0..<count {
      switch bytes[index] {
      case 0 where index & 1 == 0: nuls.even += 1
      case 0: nuls.odd += 1
      case 0x09, 0x0A, 0x0C, 0x0D, 0x1A: break
      case 0x01..<0x20, 0x7F: controls += 1
      default: break
      }
    }
    let isUTF16 =
      bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF
      || min(nuls.even, nuls.odd) == 0 && (nuls.even + nuls.odd) * 4 >= count
    if !isUTF16 { controls += nuls.even + nuls.odd }
    return controls >= fewest && controls * oneIn > count
  }
}
