import Findings

/// What the directory says of one member.
struct CentralEntry {
  static let length = 46
  static let saturated = 0xFFFF_FFFF

  let name: MemberName
  let nameBytes: ArraySlice<UInt8>
  let flags: Int
  let method: Int
  let crc32: Int
  let compressedSize: Int
  let size: Int
  /// Where the member's own header begins.
  let offset: Int
  /// How long the entry is, in the directory.
  let entryLength: Int
  let place: Int
  private let kindFault: String?
  private let largeFault: String?
  private let extraFault: String?
  private let isEncrypted: Bool

  /// Whether checksum and sizes stand behind the content too.
  var hasDescriptor: Bool { flags & 0x0008 != 0 }
  var isFolder: Bool { nameBytes.last == 0x2F }

  /// Reads an entry that the window reaches as a whole.
  init(_ window: FileWindow, at place: Int) {
    self.place = place
    flags = window.uint16(place + 8)
    method = window.uint16(place + 10)
    crc32 = window.uint32(place + 16)
    let nameLength = window.uint16(place + 28)
    let extraLength = window.uint16(place + 30)
    entryLength = Self.entryLength(window, at: place)
    let bytes = window.slice(place + Self.length, nameLength)
    // A copy of its own, so that the window's bytes are not kept with it.
    nameBytes = ArraySlice(Array(bytes))
    name = MemberName(bytes)
    var extra = ExtraFields(window.slice(place + Self.length + nameLength, extraLength))
    extraFault =
      extra.fault ?? (extra.agrees(with: nameBytes) ? nil : "a second name differs from the first")
    isEncrypted = flags & 0x2041 != 0 || extra.isEncrypted || method == 99
    let hasLarge = extra.large != nil
    var needsLarge = false
    var lacksLarge = false
    func widened(_ value: Int, _ limit: Int = CentralEntry.saturated) -> Int {
      guard value == limit, hasLarge || limit == Self.saturated else { return value }
      guard let wide = extra.nextLarge() else {
        // Without the field a size of all ones is the size itself; libarchive reads it so too.
        lacksLarge = hasLarge
        return value
      }
      needsLarge = true
      return wide
    }
    size = widened(window.uint32(place + 24))
    compressedSize = widened(window.uint32(place + 20))
    offset = widened(window.uint32(place + 42))
    let leftOver = extra.large?.count ?? 0
    largeFault =
      if lacksLarge {
        "the zip64 field does not hold every number that is left to it"
      } else if hasLarge, !needsLarge || leftOver > 0 {
        "the zip64 field holds numbers that nothing needs"
      } else {
        nil
      }
    kindFault = Self.kindFault(
      window,
      at: place,
      isFolder: nameBytes.last == 0x2F,
      size: size,
      packed: compressedSize
    )
  }

  /// How long the entry at a place is, its 46 bytes being at hand.
  static func entryLength(_ window: FileWindow, at place: Int) -> Int {
    length + window.uint16(place + 28) + window.uint16(place + 30) + window.uint16(place + 32)
  }

  /// Notes all that is wrong with the entry alone.
  func check(_ refusal: inout RefusalBuilder) {
    func note(_ rule: Rule, _ message: String) {
      refusal.note(rule, message, member: name.shown, byte: place)
    }
    if let fault = name.fault { note(fault.rule, fault.message) }
    if let extraFault { note(.zipExtraDamaged, extraFault) }
    if let largeFault { note(.zip64Inconsistent, largeFault) }
    if isEncrypted {
      note(.zipEncrypted, "the member is encrypted")
    } else if method != 0, method != 8 {
      note(.zipMethodUnknown, "the member is packed by method \(method)")
    } else if flags & 0x0030 != 0 {
      note(.zipMethodUnknown, "the member is a patch, or packed by an enhanced method")
    }
    if let kindFault { note(.zipNotAFile, kindFault) }
    if method == 0, size != compressedSize, !isEncrypted {
      note(
        .zipSizeWrong,
        "the member is stored as it is, but declared as \(size) bytes in \(compressedSize)"
      )
    }
    if size == 0, crc32 != 0, !isEncrypted {
      note(.zipContentDamaged, "the member is empty, but its checksum is not that of nothing")
    }
  }

  /// Says what is wrong with the kind of member that its attributes make of it.
  private static func kindFault(
    _ window: FileWindow,
    at place: Int,
    isFolder: Bool,
    size: Int,
    packed: Int
  ) -> String? {
    let system = window.byte(place + 5)
    let attributes = window.uint32(place + 38)
    let isUnix = system == 3 || system == 19
    switch attributes >> 28 {
    case 0xA: return "the member is a symbolic link"
    case 0x1, 0x2, 0x6, 0xC: return "the member is a pipe, a device or a socket"
    case 0x4 where isUnix && !isFolder: return "a folder has the name of a file"
    case 0x0, 0x4, 0x8: break
    default:
      if isUnix { return "the member is of no known kind" }
    }
    if system == 0, attributes & 0x10 != 0, !isFolder { return "a folder has the name of a file" }
    // Nothing, deflated, takes two bytes.
    return isFolder && (size != 0 || packed > 2) ? "a folder holds content" : nil
  }
}
