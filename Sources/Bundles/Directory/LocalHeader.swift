import Findings

/// What stands before a member's content, held against the directory.
struct LocalHeader {
  static let length = 30

  /// Where the content begins.
  let contentOffset: Int
  /// Whether sizes take 64 bits, behind the content too.
  let isLarge: Bool

  /// Reads the header that the directory leads to, and notes where it differs.
  ///
  /// - Throws: `BundleRefusal` where no header lies there.
  init(
    _ window: inout FileWindow,
    of entry: CentralEntry,
    before limit: Int,
    _ refusal: inout RefusalBuilder
  ) throws {
    let place = entry.offset
    let ahead = 4096
    guard
      place <= limit - Self.length,
      try window.reach(Self.length, at: place, ahead: ahead),
      window.uint32(place) == 0x0403_4B50
    else {
      throw refusal.stop(
        .zipMemberDamaged,
        "no member begins at byte \(place)",
        member: entry.name.shown,
        byte: place
      )
    }
    let nameLength = window.uint16(place + 26)
    let extraLength = window.uint16(place + 28)
    contentOffset = place + Self.length + nameLength + extraLength
    guard
      contentOffset <= limit,
      try window.reach(contentOffset - place, at: place, ahead: ahead)
    else {
      throw refusal.stop(
        .zipMemberDamaged,
        "the member's header is longer than the file",
        member: entry.name.shown,
        byte: place
      )
    }
    let name = window.slice(place + Self.length, nameLength)
    var extra = ExtraFields(window.slice(place + Self.length + nameLength, extraLength))
    isLarge = extra.large != nil
    var differences: [String] = []
    if name != entry.nameBytes {
      differences.append("the name (\(MemberName(name).shown))")
    }
    if window.uint16(place + 6) != entry.flags { differences.append("the flags") }
    if window.uint16(place + 8) != entry.method { differences.append("the method") }
    let mayBeBlank = entry.hasDescriptor
    func differs(_ value: Int, _ expected: Int) -> Bool {
      value != expected && !(mayBeBlank && value == 0)
    }
    if differs(window.uint32(place + 14), entry.crc32) { differences.append("the checksum") }
    let size = window.uint32(place + 22)
    let compressedSize = window.uint32(place + 18)
    var lacksLarge = false
    func widened(_ value: Int) -> Int {
      guard value == CentralEntry.saturated, isLarge else { return value }
      guard let wide = extra.nextLarge() else {
        lacksLarge = true
        return value
      }
      return wide
    }
    if differs(widened(size), entry.size) { differences.append("the size") }
    if differs(widened(compressedSize), entry.compressedSize) {
      differences.append("the packed size")
    }
    // Where the header's own numbers were enough, the field may only repeat them.
    while let repeated = extra.nextLarge() {
      if repeated != 0, repeated != entry.size, repeated != entry.compressedSize {
        differences.append("the zip64 field")
      }
    }
    if !differences.isEmpty {
      refusal.note(
        .zipMemberDiffers,
        "these differ before the content: \(differences.joined(separator: ", "))",
        member: entry.name.shown,
        byte: place
      )
    }
    if let fault = extra.fault {
      refusal.note(.zipExtraDamaged, fault, member: entry.name.shown, byte: place)
    } else if !extra.agrees(with: entry.nameBytes) {
      refusal.note(
        .zipExtraDamaged,
        "a second name before the content differs from the first",
        member: entry.name.shown,
        byte: place
      )
    }
    if lacksLarge || extra.large?.isEmpty == false {
      refusal.note(
        .zip64Inconsistent,
        "the zip64 field before the content does not hold what it should",
        member: entry.name.shown,
        byte: place
      )
    }
    if extra.isEncrypted {
      refusal.note(
        .zipEncrypted,
        "the member is encrypted",
        member: entry.name.shown,
        byte: place
      )
    }
  }
}
