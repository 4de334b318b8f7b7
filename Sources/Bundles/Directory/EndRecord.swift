import Files
import Findings

/// Where the directory lies, as the record at the very end of the file says.
struct EndRecord {
  /// How many members there are.
  let entries: Int
  /// Where the directory begins.
  let directoryOffset: Int
  /// Where the directory ends and the end records begin.
  let directoryEnd: Int

  private static let length = 22
  private static let locatorLength = 20
  private static let largeLength = 56
  private static let saturated16 = 0xFFFF
  private static let saturated32 = 0xFFFF_FFFF
  // libarchive looks for the end record in the last 16 KiB only.
  private static let commentLimit = 16_384 - length

  init(_ file: InputFile, _ refusal: inout RefusalBuilder) throws {
    let size = file.size
    guard size >= Self.length else {
      throw refusal.stop(
        .zipEndMissing,
        size == 0 ? "the file is empty" : "the file has \(size) bytes, fewer than any zip",
        byte: 0
      )
    }
    let tailLength = min(size, Self.length + 0xFFFF)
    var window = FileWindow(file)
    guard try window.reach(tailLength, at: size - tailLength, ahead: tailLength) else {
      throw refusal.stop(.zipEndMissing, "the file became shorter while it was read")
    }
    let end = try Self.find(in: window, from: size - tailLength, size: size, &refusal)
    let values = Self.Values(window, at: end)
    guard values.disk == 0, values.directoryDisk == 0, values.entriesHere == values.entries else {
      throw refusal.stop(
        .zipManyDisks,
        "the end record speaks of disk \(values.disk), the directory of disk "
          + "\(values.directoryDisk), \(values.entriesHere) of \(values.entries) members here",
        byte: end
      )
    }
    if let large = try Self.large(window, before: end, tail: size - tailLength, values, &refusal) {
      self = large
    } else {
      entries = values.entries
      directoryOffset = values.offset
      directoryEnd = values.offset + values.size
      guard directoryEnd == end else {
        throw refusal.stop(
          directoryEnd < end ? .zipLeadingBytes : .zipDirectoryDamaged,
          "the directory ends at byte \(directoryEnd) by what the end record says, "
            + "which itself begins at byte \(end)",
          byte: end
        )
      }
    }
    guard entries > 0 || directoryEnd > 0 else {
      throw refusal.stop(.zipEmpty, "the zip has no members", byte: 0)
    }
  }

  private init(entries: Int, directoryOffset: Int, directoryEnd: Int) {
    self.entries = entries
    self.directoryOffset = directoryOffset
    self.directoryEnd = directoryEnd
  }

  /// The fields of the record of 22 bytes.
  private struct Values {
    let disk, directoryDisk, entriesHere, entries, size, offset: Int

    init(_ window: FileWindow, at end: Int) {
      disk = window.uint16(end + 4)
      directoryDisk = window.uint16(end + 6)
      entriesHere = window.uint16(end + 8)
      entries = window.uint16(end + 10)
      size = window.uint32(end + 12)
      offset = window.uint32(end + 16)
    }

    var needLarge: Bool {
      entries == saturated16 || size == saturated32 || offset == saturated32
    }
  }

  /// Finds the one record that ends where the file ends.
  private static func find(
    in window: FileWindow,
    from start: Int,
    size: Int,
    _ refusal: inout RefusalBuilder
  ) throws -> Int {
    var exact: Int?
    var last: Int?
    for place in start...size - length where window.uint32(place) == 0x0605_4B50 {
      last = place
      guard place + length + window.uint16(place + 20) == size else { continue }
      guard exact == nil else {
        throw refusal.stop(
          .zipEndAmbiguous,
          "two end records, at bytes \(exact ?? 0) and \(place), both end where the file ends",
          byte: place
        )
      }
      exact = place
    }
    guard let last else {
      throw refusal.stop(
        .zipEndMissing,
        "the file has no end record: it is not a zip, or it was cut short",
        byte: size
      )
    }
    guard let exact else {
      let declared = window.uint16(last + 20)
      let present = size - last - length
      throw refusal.stop(
        .zipEndMisplaced,
        "the zip declares a comment of \(declared) bytes, and \(present) bytes follow its end record",
        byte: last
      )
    }
    guard exact == last else {
      throw refusal.stop(
        .zipEndAmbiguous,
        "the comment holds another end record, at byte \(last)",
        byte: last
      )
    }
    guard size - exact - length <= commentLimit else {
      throw refusal.stop(
        .zipEndMisplaced,
        "the comment is longer than the \(commentLimit) bytes within which readers look for the end",
        byte: exact
      )
    }
    return exact
  }

  /// Reads the records for large zips, which must be there if a field needs them, and only then.
  private static func large(
    _ window: FileWindow,
    before end: Int,
    tail: Int,
    _ values: Values,
    _ refusal: inout RefusalBuilder
  ) throws -> EndRecord? {
    let locator = end - locatorLength
    guard locator >= tail, window.uint32(locator) == 0x0706_4B50 else {
      guard !values.needLarge else {
        throw refusal.stop(
          .zip64Inconsistent,
          "the end record leaves its numbers to a zip64 record that is not there",
          byte: end
        )
      }
      return nil
    }
    let record = locator - largeLength
    guard
      record >= tail, window.uint64(locator + 8) == record, window.uint32(record) == 0x0606_4B50,
      window.uint64(record + 4) == largeLength - 12
    else {
      throw refusal.stop(
        .zip64Inconsistent,
        "the zip64 end record is not where its locator says, right before it",
        byte: locator
      )
    }
    guard
      window.uint32(locator + 4) == 0, window.uint32(locator + 16) <= 1,
      window.uint32(record + 16) == 0, window.uint32(record + 20) == 0,
      window.uint64(record + 24) == window.uint64(record + 32)
    else {
      throw refusal.stop(.zipManyDisks, "the zip64 end record speaks of other disks", byte: record)
    }
    let entries = window.uint64(record + 32)
    let size = window.uint64(record + 40)
    let offset = window.uint64(record + 48)
    guard
      values.needLarge,
      values.entries == saturated16 || values.entries == entries,
      values.size == saturated32 || values.size == size,
      values.offset == saturated32 || values.offset == offset
    else {
      throw refusal.stop(
        .zip64Inconsistent,
        values.needLarge
          ? "the zip64 end record differs from the end record"
          : "there is a zip64 end record that no number needs",
        byte: record
      )
    }
    guard offset + size == record else {
      throw refusal.stop(
        offset + size < record ? .zipLeadingBytes : .zipDirectoryDamaged,
        "the directory ends at byte \(offset + size) by what the zip64 end record says, "
          + "which itself begins at byte \(record)",
        byte: record
      )
    }
    return EndRecord(entries: entries, directoryOffset: offset, directoryEnd: record)
  }
}
