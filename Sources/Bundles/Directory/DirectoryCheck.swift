import Files
import Findings

/// Checks a zip's directory, whole, before any content is read.
struct DirectoryCheck {
  private let file: InputFile
  private let limits: BundleLimits
  private var refusal: RefusalBuilder

  init(_ file: InputFile, source: String, limits: BundleLimits) {
    self.file = file
    self.limits = limits
    refusal = RefusalBuilder(source: source)
  }

  /// The members in the order of the file.
  ///
  /// - Throws: `BundleRefusal` with all that was found; `Failure` if the file cannot be read.
  mutating func members() throws -> [BundleMember] {
    guard file.size <= limits.bundleBytes else {
      throw refusal.stop(
        .zipTooLarge,
        "the zip has \(file.size) bytes, the limit is \(limits.bundleBytes)"
      )
    }
    let end = try EndRecord(file, &refusal)
    guard end.entries <= limits.members else {
      throw refusal.stop(
        .zipTooManyMembers,
        "the zip has \(end.entries) members, the limit is \(limits.members)"
      )
    }
    var entries = try entries(end)
    checkNames(entries)
    checkSizes(entries)
    try refusal.check()
    entries.sort { ($0.offset, $0.place) < ($1.offset, $1.place) }
    try checkTiling(entries, upTo: end.directoryOffset)
    try refusal.check()
    return entries.enumerated().map { index, entry in
      BundleMember(
        name: entry.name.text ?? "",
        size: entry.size,
        compressedSize: entry.compressedSize,
        crc32: UInt32(entry.crc32),
        isFolder: entry.isFolder,
        index: index
      )
    }
  }

  private mutating func entries(_ end: EndRecord) throws -> [CentralEntry] {
    let ahead = 64 << 10
    var window = FileWindow(file)
    var entries: [CentralEntry] = []
    var place = end.directoryOffset
    for number in 0..<end.entries {
      guard
        place <= end.directoryEnd - CentralEntry.length,
        try window.reach(CentralEntry.length, at: place, ahead: ahead),
        window.uint32(place) == 0x0201_4B50
      else {
        throw refusal.stop(
          .zipDirectoryDamaged,
          "entry \(number + 1) of \(end.entries) is not where the one before it ends",
          byte: place
        )
      }
      let length = CentralEntry.entryLength(window, at: place)
      guard
        place <= end.directoryEnd - length,
        try window.reach(length, at: place, ahead: ahead)
      else {
        throw refusal.stop(
          .zipDirectoryDamaged,
          "entry \(number + 1) of \(end.entries) is longer than the directory",
          byte: place
        )
      }
      guard window.uint16(place + 34) == 0 else {
        throw refusal.stop(
          .zipManyDisks,
          "entry \(number + 1) of \(end.entries) lies on disk \(window.uint16(place + 34))",
          byte: place
        )
      }
      let entry = CentralEntry(window, at: place)
      entry.check(&refusal)
      entries.append(entry)
      place += length
    }
    guard place == end.directoryEnd else {
      throw refusal.stop(
        .zipDirectoryDamaged,
        "the directory holds \(end.directoryEnd - place) bytes more than its \(end.entries) entries",
        byte: place
      )
    }
    return entries
  }

  private mutating func checkNames(_ entries: [CentralEntry]) {
    var seen: [String: CentralEntry] = [:]
    seen.reserveCapacity(entries.count)
    for entry in entries {
      guard let name = entry.name.text, !name.isEmpty else { continue }
      let first = seen.updateValue(entry, forKey: MemberName.folded(name))
      guard let first else { continue }
      refusal.note(
        .zipDuplicateName,
        "the name is that of another member, \(first.name.shown), at byte \(first.place)",
        member: entry.name.shown,
        byte: entry.place
      )
    }
  }

  private mutating func checkSizes(_ entries: [CentralEntry]) {
    var total = 0
    for entry in entries {
      if entry.size > limits.memberBytes {
        refusal.note(
          .zipMemberTooLarge,
          "the member has \(entry.size) bytes, the limit is \(limits.memberBytes)",
          member: entry.name.shown,
          byte: entry.place
        )
      }
      checkRatio(entry.size, of: entry.compressedSize, member: entry)
      total = total > limits.contentBytes ? total : total + entry.size
    }
    if total > limits.contentBytes {
      refusal.note(
        .zipContentTooLarge,
        "the members have more than \(limits.contentBytes) bytes together, which is the limit"
      )
    }
    checkRatio(total, of: file.size, member: nil)
  }

  private mutating func checkRatio(_ size: Int, of packed: Int, member: CentralEntry?) {
    // Divided, not multiplied: the declared sizes are anybody's.
    guard size > limits.ratioFreeBytes, size / limits.ratio >= packed, packed >= 0 else { return }
    guard size > packed.multipliedReportingOverflow(by: limits.ratio).partialValue else { return }
    refusal.note(
      .zipRatio,
      "\(packed) bytes unpack to \(size), more than \(limits.ratio) to 1",
      member: member?.name.shown,
      byte: member?.place
    )
  }

  /// Checks that the members, one behind the other, fill the file up to the directory.
  private mutating func checkTiling(_ entries: [CentralEntry], upTo limit: Int) throws {
    var window = FileWindow(file)
    guard let first = entries.first, first.offset == 0 else {
      throw refusal.stop(
        .zipLeadingBytes,
        "the first member begins at byte \(entries.first?.offset ?? limit)",
        byte: 0
      )
    }
    for (index, entry) in entries.enumerated() {
      let header = try LocalHeader(&window, of: entry, before: limit, &refusal)
      let next = index + 1 < entries.count ? entries[index + 1] : nil
      let end = next?.offset ?? limit
      let contentEnd = header.contentOffset + entry.compressedSize
      guard contentEnd <= end else {
        throw refusal.stop(
          .zipOverlap,
          "the member reaches to byte \(contentEnd), into "
            + (next?.name.shown ?? "the directory") + ", which begins at byte \(end)",
          member: entry.name.shown,
          byte: entry.offset
        )
      }
      let rest = end - contentEnd
      let descriptor = try checkDescriptor(entry, header, &window, at: contentEnd, upTo: end)
      guard rest == descriptor else {
        throw refusal.stop(
          .zipGap,
          "\(rest - descriptor) bytes behind the member belong to none",
          member: entry.name.shown,
          byte: contentEnd + descriptor
        )
      }
    }
  }

  /// Checks what stands behind a member that was written as a stream.
  ///
  /// - Returns: How many bytes it takes.
  private mutating func checkDescriptor(
    _ entry: CentralEntry,
    _ header: LocalHeader,
    _ window: inout FileWindow,
    at place: Int,
    upTo end: Int
  ) throws -> Int {
    guard entry.hasDescriptor else { return 0 }
    let number = header.isLarge ? 8 : 4
    // The mark before the numbers is optional.
    for mark in [4, 0] {
      let length = mark + 4 + 2 * number
      guard
        place <= end - length, try window.reach(length, at: place, ahead: 4096),
        mark == 0 || window.uint32(place) == 0x0807_4B50
      else { continue }
      let start = place + mark
      let compressedSize =
        header.isLarge ? window.uint64(start + 4) : window.uint32(start + 4)
      let size =
        header.isLarge ? window.uint64(start + 12) : window.uint32(start + 8)
      if window.uint32(start) == entry.crc32, compressedSize == entry.compressedSize,
        size == entry.size
      {
        return length
      }
    }
    throw refusal.stop(
      .zipDescriptorDiffers,
      "the checksum and sizes behind the content are not those of the directory",
      member: entry.name.shown,
      byte: place
    )
  }
}
