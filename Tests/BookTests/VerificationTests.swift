import Book
import FileFaults
import Files
import Findings
import Testing

@Suite struct VerificationTests {
  /// A book with everything in it.
  static func full() throws -> BookCase {
    let one = try BookCase()
    try one.create()
    try one.ingest(2, month: 1)
    try one.ingest(3, month: 2)
    try one.ingest(4, month: 3)
    try Book(opening: one.path).prune(before: 3, at: "2026-05-01T00:00:00Z", by: "ann")
    try one.undo(5, to: 3)
    try one.quarantine()
    return one
  }

  static func paths(_ one: BookCase) throws -> [String] {
    try one.snapshot().filter { !$0.value.hasPrefix("700") }.keys.sorted().map { one.path + $0 }
  }

  /// Whether a finding names the file, by this or another of its names.
  static func names(_ findings: [Finding], _ path: String, _ status: FileStatus) throws -> Bool {
    try findings.contains { finding in
      if finding.rule.severity != .error { return false }
      if finding.place.source == path { return true }
      return try LocalDisk().status(finding.place.source)?.isSameFile(as: status) == true
    }
  }

  @Test func aSoundBookHasNoFindings() throws {
    let one = try BookCase()
    try one.create()
    try one.ingest(2, month: 1)
    try one.quarantine()
    #expect(try Book.verify(at: one.path).isEmpty)
    #expect(try Book.verify(at: one.path, allVersions: true).isEmpty)
  }

  @Test func everyFlippedBitIsSeenAndNamed() throws {
    let one = try Self.full()
    let disk = LocalDisk()
    for path in try Self.paths(one) {
      let status = try #require(try disk.status(path))
      guard status.kind == .file else { continue }
      let bytes = try disk.contents(path)
      for position in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 23)) {
        var damaged = bytes
        damaged[position] ^= 1 << UInt8(position % 8)
        try one.overwrite(path, damaged)
        let findings = try Book.verify(at: one.path, allVersions: true)
        #expect(try Self.names(findings, path, status), "\(path) at byte \(position)")
      }
      try one.overwrite(path, bytes)
    }
    #expect(try AtomicityTests.troubles(one).isEmpty)
  }

  @Test func everyCutIsSeenAndNamed() throws {
    let one = try Self.full()
    let disk = LocalDisk()
    for path in try Self.paths(one) {
      let status = try #require(try disk.status(path))
      guard status.kind == .file else { continue }
      let bytes = try disk.contents(path)
      let ends = bytes.indices.filter { $0 == 0 || bytes[$0 - 1] == 0x0A }
      for end in ends + [bytes.count - 1] {
        try one.overwrite(path, Array(bytes[..<end]))
        let findings = try Book.verify(at: one.path, allVersions: true)
        #expect(try Self.names(findings, path, status), "\(path) cut at \(end)")
      }
      try one.overwrite(path, bytes)
    }
  }

  @Test func everyMissingFileIsSeen() throws {
    for index in try Self.paths(Self.full()).indices {
      let one = try Self.full()
      let path = try Self.paths(one)[index]
      try LocalDisk().unlink(path)
      #expect(try !AtomicityTests.troubles(one).isEmpty, "\(path)")
    }
  }

  @Test func everyAddedFileIsSeen() throws {
    let one = try Self.full()
    let disk = LocalDisk()
    let folders = try one.snapshot().filter { $0.value.hasPrefix("700") }.keys.map { one.path + $0 }
    #expect(folders.count > 10)
    for folder in folders + [one.path] {
      let path = "\(folder)/stranger"
      try disk.writeFile(path, [1])
      let found = try Book.verify(at: one.path, allVersions: true).contains {
        $0.rule.severity == .error
          && ($0.place.source == path || $0.place.source == folder)
      }
      #expect(found, "\(path)")
      try disk.unlink(path)
    }
  }

  @Test func aFolderWithoutAnObjectIsToldAsLeftBehind() throws {
    let one = try Self.full()
    let folder = "\(one.path)/objects/zz"
    try LocalDisk().makeFolder(folder)
    let findings = try Book.verify(at: one.path)
    #expect(findings.contains { $0.rule == .leftBehind && $0.place.source == folder })
  }

  @Test func aLockThatIsNoFileIsSeen() throws {
    let one = try Self.full()
    let lock = "\(one.path)/lock"
    try LocalDisk().unlink(lock)
    #expect(try AtomicityTests.troubles(one).isEmpty)
    try LocalDisk().symbolicLink("elsewhere", at: lock)
    #expect(try AtomicityTests.troubles(one).map(\.place.source) == [lock])
  }

  @Test func saysWhatWasPruned() throws {
    let one = try Self.full()
    let notes = try Book.verify(at: one.path).filter { $0.rule == .versionPruned }
    #expect(notes.map(\.subject) == ["version 1", "version 2"])
  }

  @Test func seesThatCurrentWasSetBack() throws {
    let one = try Self.full()
    let disk = LocalDisk()
    try disk.unlink("\(one.path)/current")
    try disk.symbolicLink("versions/000004", at: "\(one.path)/current")
    #expect(try Book.verify(at: one.path).contains { $0.rule == .currentWrong })
    #expect(throws: Failure.self) {
      try Book(opening: one.path).beginPublication(by: "ann")
    }
    #expect(try disk.status("\(one.path)/versions/000005") != nil)
  }

  @Test func seesAVersionReplacedWithAnotherSoundOne() throws {
    let one = try BookCase()
    let other = try BookCase()
    for book in [one, other] { try book.create() }
    try one.ingest(2, month: 1)
    try other.ingest(2, month: 2)
    try one.ingest(3, month: 3)
    let record = try LocalDisk().contents("\(other.path)/versions/000002/version.json")
    try one.overwrite("\(one.path)/versions/000002/version.json", record)
    #expect(try Book.verify(at: one.path).contains { $0.rule == .chainBroken })
    #expect(throws: Failure.self) { try Book(opening: one.path).versions() }
  }

  @Test func seesPermissions() throws {
    let one = try Self.full()
    let disk = LocalDisk()
    let folder = try disk.open("\(one.path)/inputs", for: .folder)
    try disk.setPermissions(folder, to: 0o755)
    try disk.close(folder)
    #expect(try AtomicityTests.troubles(one).map(\.rule) == [.openToOthers])
  }

  @Test func aCopyWithoutHardLinksIsSound() throws {
    let one = try Self.full()
    let disk = LocalDisk()
    for path in try Self.paths(one) where try disk.status(path)?.kind == .file {
      let bytes = try disk.contents(path)
      try disk.unlink(path)
      try disk.writeFile(path, bytes)
    }
    #expect(try AtomicityTests.troubles(one).isEmpty)
  }

  @Test func rulesAreDeclaredOnce() {
    #expect(Rule.book.map(\.id) == Rule.book.map(\.id).sorted())
    #expect(Set(Rule.book.map(\.id)).count == Rule.book.count)
    #expect(Rule.book.allSatisfy { $0.id.hasPrefix("BOK") && !$0.remedy.isEmpty })
  }
}
