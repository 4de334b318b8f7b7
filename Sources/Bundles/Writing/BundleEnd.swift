/// What closes a bundle: where its directory is and how many members that names.
///
/// After PKWARE's APPNOTE 6.3: end of central directory 4.3.16, its zip64 twin 4.3.14, and the
/// locator of the twin 4.3.15.
struct BundleEnd {
  /// How many members there are.
  let members: UInt64
  /// Where the directory begins.
  let start: UInt64
  /// How many bytes the directory has.
  let length: UInt64

  private var needsZip64: Bool {
    members >= UInt64(UInt16.max) || start >= UInt64(UInt32.max) || length >= UInt64(UInt32.max)
  }

  /// The bytes that follow the directory.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if needsZip64 {
      bytes.append(little: UInt32(0x0606_4b50))
      bytes.append(little: UInt64(44))
      bytes.append(little: UInt16(3 << 8 | 45))
      bytes.append(little: UInt16(45))
      bytes.append(little: UInt32(0))
      bytes.append(little: UInt32(0))
      bytes.append(little: members)
      bytes.append(little: members)
      bytes.append(little: length)
      bytes.append(little: start)
      bytes.append(little: UInt32(0x0706_4b50))
      bytes.append(little: UInt32(0))
      bytes.append(little: start + length)
      bytes.append(little: UInt32(1))
    }
    bytes.append(little: UInt32(0x0605_4b50))
    bytes.append(little: UInt32(0))  // this disk, disk of the directory
    bytes.append(little: UInt16(clamping: members))
    bytes.append(little: UInt16(clamping: members))
    bytes.append(little: UInt32(clamping: length))
    bytes.append(little: UInt32(clamping: start))
    bytes.append(little: UInt16(0))  // comment
    return bytes
  }
}
