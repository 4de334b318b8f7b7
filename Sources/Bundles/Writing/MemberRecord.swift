/// What a bundle says of one member, and how each of the three places that say it is written.
///
/// Field by field after PKWARE's APPNOTE 6.3: local header 4.3.7, data descriptor 4.3.9, central
/// header 4.3.12, zip64 extra field 4.5.3.
struct MemberRecord {
  /// How a member's bytes are kept.
  enum Method: UInt16 {
    case stored = 0
    case deflated = 8
  }

  /// The name, in UTF-8.
  let name: [UInt8]
  let method: Method
  /// Whether sizes and checksum follow the bytes, because they were not known before.
  let isStreamed: Bool
  /// Where the local header begins.
  let offset: UInt64
  var checksum: UInt32 = 0
  var compressed: UInt64 = 0
  var size: UInt64 = 0

  // 1980-01-01 00:00:00, the first moment that the format knows.
  private static let time: UInt16 = 0
  private static let date: UInt16 = 1 << 5 | 1
  // A regular file, 0644, made on Unix: what unzip gives to a file without attributes.
  private static let attributes: UInt32 = 0o100644 << 16
  private static let unix: UInt16 = 3 << 8
  private static let unknown32 = UInt32.max

  private var flags: UInt16 {
    let utf8: UInt16 = name.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11
    return utf8 | (isStreamed ? 1 << 3 : 0)
  }

  /// What stands before the bytes of the member.
  ///
  /// A streamed member may turn out longer than 32 bits can say, so its header carries the zip64
  /// field from the start: readers take from it that the descriptor counts in 64 bits.
  var localHeader: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: UInt32(0x0403_4b50))
    appendCommon(to: &bytes, version: isStreamed ? 45 : 20)
    bytes.append(little: isStreamed ? 0 : checksum)
    bytes.append(little: isStreamed ? Self.unknown32 : UInt32(compressed))
    bytes.append(little: isStreamed ? Self.unknown32 : UInt32(size))
    bytes.append(little: UInt16(name.count))
    bytes.append(little: isStreamed ? UInt16(20) : 0)
    bytes.append(contentsOf: name)
    if isStreamed { bytes.appendZip64([0, 0]) }
    return bytes
  }

  /// What stands behind the bytes of a streamed member.
  var descriptor: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: UInt32(0x0807_4b50))
    bytes.append(little: checksum)
    bytes.append(little: compressed)
    bytes.append(little: size)
    return bytes
  }

  /// What the directory at the end of the bundle says.
  var centralHeader: [UInt8] {
    // The zip64 field holds what does not fit, in this order, and nothing else.
    let long = [size, compressed, offset].filter { $0 >= UInt64(Self.unknown32) }
    var bytes: [UInt8] = []
    bytes.append(little: UInt32(0x0201_4b50))
    let version: UInt16 = isStreamed || !long.isEmpty ? 45 : 20
    bytes.append(little: Self.unix | version)
    appendCommon(to: &bytes, version: version)
    bytes.append(little: checksum)
    bytes.append(little: UInt32(clamping: compressed))
    bytes.append(little: UInt32(clamping: size))
    bytes.append(little: UInt16(name.count))
    bytes.append(little: long.isEmpty ? 0 : UInt16(4 + 8 * long.count))
    bytes.append(little: UInt16(0))  // comment
    bytes.append(little: UInt16(0))  // disk
    bytes.append(little: UInt16(0))  // internal attributes
    bytes.append(little: Self.attributes)
    bytes.append(little: UInt32(clamping: offset))
    bytes.append(contentsOf: name)
    if !long.isEmpty { bytes.appendZip64(long) }
    return bytes
  }

  private func appendCommon(to bytes: inout [UInt8], version: UInt16) {
    bytes.append(little: version)
    bytes.append(little: flags)
    bytes.append(little: method.rawValue)
    bytes.append(little: Self.time)
    bytes.append(little: Self.date)
  }
}
