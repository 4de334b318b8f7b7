/// A zip put together byte by byte, so that any part of it can lie.
struct HandMadeZip {
  enum Descriptor {
    case none, marked, plain
  }

  struct Member {
    var name: [UInt8]
    var content: [UInt8]
    /// The bytes in the file; the content itself if `nil`.
    var packed: [UInt8]?
    var method = 0
    var flags = 0
    var crc32: UInt32?
    var size: Int?
    var system = 3
    var attributes = 0o100644 << 16
    var localName: [UInt8]?
    var localFlags: Int?
    var localMethod: Int?
    var localCRC32: UInt32?
    var localSize: Int?
    var localExtra: [UInt8] = []
    var centralExtra: [UInt8] = []
    var descriptor = Descriptor.none
    var descriptorCRC32: UInt32?
    /// Where the directory says that it begins; where it does if `nil`.
    var offset: Int?
    var disk = 0
    /// Bytes behind it that belong to nobody.
    var gap: [UInt8] = []
    /// Whether it lies in the file without standing in the directory.
    var isHidden = false
    /// Whether it stands in the directory without lying in the file.
    var isGhost = false

    init(_ name: String, _ content: String = "a,b\r\n1,2\r\n") {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
    }

    /// The same content, deflated in a single block that is not compressed.
    func deflated() -> Member {
      var member = self
      let count = content.count
      precondition(count < 1 << 16)
      let low = [UInt8(count & 0xFF), UInt8(count >> 8)]
      member.packed = [0x01] + low + low.map { ~$0 } + content
      member.method = 8
      return member
    }

    /// A member of zero bytes, deflated by repeating the first: 258 bytes cost 13 bits.
    static func zeros(_ name: String, repeats: Int) -> Member {
      var bits: UInt64 = 0
      var held = 0
      var packed: [UInt8] = []
      func put(_ value: UInt64, _ count: Int) {
        bits |= value << UInt64(held)
        held += count
        while held >= 8 {
          packed.append(UInt8(bits & 0xFF))
          bits >>= 8
          held -= 8
        }
      }
      // The last block, fixed codes; the literal 0 is 00110000, the length 258 is 11000101, the
      // distance 1 is 00000, the end 0000000; codes go in from their highest bit.
      put(1, 1)
      put(1, 2)
      put(0b0000_1100, 8)
      for _ in 0..<repeats { put(0b00000_10100011, 13) }
      put(0, 7)
      put(0, 7)
      var member = Member(name, "")
      member.content = [UInt8](repeating: 0, count: 1 + 258 * repeats)
      member.packed = packed
      member.method = 8
      return member
    }
  }

  var members: [Member]
  var prefix: [UInt8] = []
  /// Whether the offsets count the prefix in.
  var isPrefixCounted = false
  var comment: [UInt8] = []
  var commentLength: Int?
  var trailing: [UInt8] = []
  var entries: Int?
  var disk = 0
  var directorySize: Int?
  var directoryOffset: Int?
  /// Bytes between the directory's entries and the end record.
  var directoryGap: [UInt8] = []
  /// Whether the numbers of the end record stand in one for large zips.
  var isLarge = false
  var largeEntries: Int?

  init(_ members: Member...) {
    self.members = members
  }

  var bytes: [UInt8] {
    var file = prefix
    var directory: [UInt8] = []
    var listed = 0
    let base = isPrefixCounted ? 0 : prefix.count
    for member in members {
      let start = file.count - base
      let packed = member.packed ?? member.content
      let crc32 = member.crc32 ?? Self.crc32(member.content)
      let size = member.size ?? member.content.count
      let isStreamed = member.descriptor != .none
      let flags = member.flags | (isStreamed ? 8 : 0)
      if !member.isGhost {
        let name = member.localName ?? member.name
        file += le(0x0403_4B50, 4) + le(20, 2) + le(member.localFlags ?? flags, 2)
        file += le(member.localMethod ?? member.method, 2) + le(0x5821_6000, 4)
        file += le(Int(member.localCRC32 ?? (isStreamed ? 0 : crc32)), 4)
        file += le(isStreamed ? 0 : packed.count, 4)
        file += le(member.localSize ?? (isStreamed ? 0 : size), 4)
        file += le(name.count, 2) + le(member.localExtra.count, 2) + name + member.localExtra
        file += packed
        if member.descriptor == .marked { file += le(0x0807_4B50, 4) }
        if isStreamed {
          file += le(Int(member.descriptorCRC32 ?? crc32), 4) + le(packed.count, 4) + le(size, 4)
        }
        file += member.gap
      }
      guard !member.isHidden else { continue }
      listed += 1
      directory += le(0x0201_4B50, 4) + le(20 | member.system << 8, 2) + le(20, 2) + le(flags, 2)
      directory += le(member.method, 2) + le(0x5821_6000, 4) + le(Int(crc32), 4)
      directory += le(packed.count, 4) + le(size, 4) + le(member.name.count, 2)
      directory += le(member.centralExtra.count, 2) + le(0, 2) + le(member.disk, 2) + le(0, 2)
      directory += le(member.attributes, 4) + le(member.offset ?? start, 4)
      directory += member.name + member.centralExtra
    }
    let offset = directoryOffset ?? file.count - base
    let size = directorySize ?? directory.count
    file += directory + directoryGap
    if isLarge {
      let record = file.count
      file += le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8)
      file += le(largeEntries ?? listed, 8) + le(largeEntries ?? listed, 8)
      file += le(size, 8) + le(offset, 8)
      file += le(0x0706_4B50, 4) + le(0, 4) + le(record, 8) + le(1, 4)
    }
    file += le(0x0605_4B50, 4) + le(disk, 2) + le(disk, 2)
    file += le(isLarge ? 0xFFFF : entries ?? listed, 2)
    file += le(isLarge ? 0xFFFF : entries ?? listed, 2)
    file += le(isLarge ? 0xFFFF_FFFF : size, 4) + le(isLarge ? 0xFFFF_FFFF : offset, 4)
    file += le(commentLength ?? comment.count, 2) + comment + trailing
    return file
  }

  /// A number in bytes, lowest first.
  static func le(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func le(_ value: Int, _ count: Int) -> [UInt8] {
    Self.le(value, count)
  }

  /// The CRC-32 of zip.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { $0 >> 8 ^ crcTable[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  private static let crcTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
  }
}
