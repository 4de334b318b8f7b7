import Book
import FileFaults
import Files
import Testing

/// What a power cut may take: nothing of a version that is current, whenever it comes.
@Suite struct SyncOrderTests {
  /// What is unsynced and is part of the book: the lock's text is a courtesy, and what is staged is
  /// synced under the name that it gets or is thrown away.
  static func missing(_ unsynced: Set<String>, in book: String) -> [String] {
    unsynced.sorted().filter { path in
      (path == book || path.hasPrefix("\(book)/"))
        && path != "\(book)/lock" && !path.hasPrefix("\(book)/staging.tmp")
    }
  }

  static func run(_ one: BookCase, on disk: any FileOperations) throws {
    try one.create(on: disk)
    try one.ingest(2, month: 1, on: disk)
    try one.undo(3, to: 1, on: disk)
  }

  @Test(arguments: [0, 4])
  func everythingIsSyncedBeforeCurrentIsSwapped(threads: Int) throws {
    let one = try BookCase()
    let disk = WatchedDisk(backgroundSyncs: threads)
    try Self.run(one, on: disk)
    let swaps = disk.unsynced(atRenameTo: "\(one.path)/current")
    #expect(swaps.count == 3)
    for unsynced in swaps { #expect(Self.missing(unsynced, in: one.path) == []) }
    #expect(Self.missing(disk.unsynced, in: one.path) == [])
  }

  @Test func aVersionIsMarkedAsUnpublishedBeforeItHasItsName() throws {
    let one = try BookCase()
    let disk = WatchedDisk()
    try Self.run(one, on: disk)
    for number in 1...3 {
      let names = disk.unsynced(atRenameTo: "\(one.path)/versions/00000\(number)")
      #expect(names.map { Self.missing($0, in: one.path) } == [[]])
    }
  }

  @Test func theListOfWhatIsPrunedIsSyncedBeforeItHasItsName() throws {
    let one = try BookCase()
    try Self.run(one, on: LocalDisk())
    let disk = WatchedDisk()
    try Book(opening: one.path, operations: disk)
      .prune(before: 3, at: "2026-05-01T00:00:00Z", by: "ann")
    let renamed = disk.unsynced(atRenameTo: "\(one.path)/pruned.csv")
    #expect(renamed.map { Self.missing($0, in: "\(one.path)/pruned.csv.tmp") } == [[]])
    #expect(Self.missing(disk.unsynced, in: one.path) == [])
  }

  @Test func whatIsQuarantinedIsSyncedBeforeItHasItsName() throws {
    let one = try BookCase()
    try one.create()
    let disk = WatchedDisk()
    let record = try one.quarantine(on: disk)
    let folder = "\(one.path)/quarantine/\(record.sha256)"
    let stage = "\(one.path)/quarantine/staging.tmp"
    #expect(disk.unsynced(atRenameTo: folder).map { Self.missing($0, in: stage) } == [[]])
    #expect(Self.missing(disk.unsynced, in: one.path) == [])
  }

  @Test func noSyncCouldBeLeftOutUnseen() throws {
    let one = try BookCase()
    let disk = WatchedDisk()
    try Self.run(one, on: disk)
    let synced = disk.synced.filter { $0.hasPrefix(one.path) }.map { $0.dropFirst(one.path.count) }
    #expect(synced.count > 20)
    for path in synced {
      let other = try BookCase()
      let disk = WatchedDisk(ignoring: other.path + path)
      try Self.run(other, on: disk)
      let swaps = disk.unsynced(atRenameTo: "\(other.path)/current") + [disk.unsynced]
      #expect(swaps.contains { !Self.missing($0, in: other.path).isEmpty }, "\(path)")
    }
  }
}
