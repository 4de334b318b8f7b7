import Book
import FileFaults
import Files
import Findings
import Glibc
import TestSupport
import Testing

@Suite struct BookTests {
  @Test func refusesAFolderThatIsNotEmpty() throws {
    let one = try BookCase()
    try LocalDisk().makeFolder(one.path)
    try LocalDisk().writeFile("\(one.path)/notes.txt", [1])
    let failure = #expect(throws: Failure.self) { try one.create() }
    #expect(failure?.code == .folderNotEmpty)
    #expect(failure?.code.exitCode == 3)
    try LocalDisk().unlink("\(one.path)/notes.txt")
    try one.create()
    #expect(throws: Failure.self) { try one.create() }
  }

  @Test func refusesWhatIsNotABook() throws {
    let one = try BookCase()
    #expect(throws: Failure.self) { try Book(opening: one.path) }
    try LocalDisk().makeFolder(one.path)
    let failure = #expect(throws: Failure.self) { try Book(opening: one.path) }
    #expect(failure?.code == .notABook)
    #expect(throws: Failure.self) { try Book.verify(at: one.path) }
  }

  @Test(arguments: [
    "versions/000009", "versions/1", "../versions/000001", "versions/000001/", "/etc",
  ])
  func refusesAnotherCurrent(target: String) throws {
    let one = try BookCase()
    try one.create()
    try LocalDisk().unlink("\(one.path)/current")
    try LocalDisk().symbolicLink(target, at: "\(one.path)/current")
    let failure = #expect(throws: Failure.self) { try Book(opening: one.path) }
    #expect(failure?.code == .changedByHand)
    #expect(try Book.verify(at: one.path).contains { $0.rule.severity == .error })
  }

  @Test func saysThatThereIsNoCurrent() throws {
    let one = try BookCase()
    try one.create()
    try LocalDisk().unlink("\(one.path)/current")
    let failure = #expect(throws: Failure.self) { try Book(opening: one.path) }
    #expect(failure?.code == .notABook)
    #expect(failure?.message.contains("no current version") == true)
  }

  @Test func refusesANewerFormat() throws {
    let one = try BookCase()
    try one.create()
    let path = "\(one.path)/versions/000001/version.json"
    let text = String(decoding: try LocalDisk().contents(path), as: UTF8.self)
    let newer = text.split(separator: "\"format\": 1").joined(separator: "\"format\": 2")
    try one.overwrite(path, Array(newer.utf8))
    let failure = #expect(throws: Failure.self) { try Book(opening: one.path) }
    #expect(failure?.code == .newerFormat)
  }

  @Test func refusesASecondWriterAndNamesTheFirst() throws {
    let one = try BookCase()
    let book = try one.create()
    let first = try book.beginPublication(by: "ann")
    let start = ContinuousClock.now
    let failure = #expect(throws: Failure.self) { try book.beginPublication(by: "bob") }
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(failure?.code == .lockHeld)
    #expect(failure?.code.exitCode == 3)
    #expect(failure?.message.contains("ann (process \(getpid()))") == true)
    #expect(throws: Failure.self) { try book.prune(before: 1, at: "", by: "bob") }
    first.abandon()
    try book.beginPublication(by: "bob").abandon()
  }

  @Test func aStoppedHolderBlocksNobody() throws {
    let one = try BookCase()
    try one.create()
    let disk = FaultyDisk(.stop, at: 12)
    _ = try AtomicityTests.failure { try one.ingest(2, month: 1, on: disk) }
    #expect(disk.isStopped)
    #expect(try one.ingest(2, month: 1).number == 2)
  }

  @Test(.serialized, arguments: [mode_t(0), 0o022, 0o777])
  func isItsOwnersWhateverTheUmask(mask: mode_t) throws {
    let one = try BookCase()
    let before = umask(mask)
    defer { _ = umask(before) }
    try one.create()
    try one.ingest(2, month: 1)
    try one.quarantine()
    try Book(opening: one.path).prune(before: 2, at: "", by: "ann")
    for (path, text) in try TemporaryFolder.snapshot(one.path, skipping: []) {
      let kind = text.split(separator: " ").first ?? ""
      #expect(["700", "600", "400", "link"].contains(kind), "\(path) \(text)")
    }
    #expect(try LocalDisk().status(one.path)?.permissions == 0o700)
  }

  @Test func followsNoLinkThatWasPlantedInIt() throws {
    let one = try BookCase()
    let book = try one.create()
    let disk = LocalDisk()
    let outside = "\(one.folder.path)/outside"
    try disk.makeFolder(outside)
    try disk.writeFile("\(outside)/000001", [1])
    let before = try TemporaryFolder.snapshot(outside)
    for name in ["staging.tmp", "current.tmp", "versions/000002.tmp", "pruned.csv.tmp"] {
      try disk.symbolicLink(outside, at: "\(one.path)/\(name)")
    }
    try one.ingest(2, month: 1)
    #expect(try TemporaryFolder.snapshot(outside) == before)
    #expect(try book.verify(allVersions: true).isEmpty)

    let known = try disk.list("\(one.path)/objects")
    let byte = try #require(
      (0...255).first { byte in
        !known.contains(String(SHA256Digest(of: [byte]).description.prefix(2)))
      }
    )
    let sha256 = SHA256Digest(of: [byte])
    let folder = "\(one.path)/objects/\(sha256.description.prefix(2))"
    try disk.symbolicLink(outside, at: folder)
    #expect(throws: Failure.self) {
      let publication = try book.beginPublication(by: "ann")
      try publication.put("tables/a.csv", bytes: [byte])
      _ = try publication.publish(BookCase.details(3))
    }
    #expect(try TemporaryFolder.snapshot(outside) == before)
    try disk.unlink(folder)

    try disk.unlink("\(one.path)/lock")
    try disk.symbolicLink("\(outside)/lock", at: "\(one.path)/lock")
    #expect(throws: Failure.self) { try book.beginPublication(by: "ann") }
    #expect(try TemporaryFolder.snapshot(outside, skipping: []) == before)
  }

  @Test func undoesAndUndoesTheUndoing() throws {
    let one = try BookCase()
    try one.create()
    let second = try one.ingest(2, month: 1)
    let third = try one.ingest(3, month: 1)
    let fourth = try one.undo(4, to: 2)
    let book = try Book(opening: one.path)
    #expect(fourth.files(under: "tables/") == second.files(under: "tables/"))
    #expect(fourth.restores == 2)
    let input = try #require(third.inputs.first)
    #expect(try !book.inputsInEffect().map(\.record).contains(input))
    let fifth = try one.undo(5, to: 3)
    #expect(fifth.files(under: "tables/") == third.files(under: "tables/"))
    #expect(try book.inputsInEffect().map(\.record).contains(input))
    let sixth = try one.undo(6, to: 1)
    #expect(sixth.files.map(\.path) == ["events.csv"])
    #expect(try book.inputsInEffect().isEmpty)
    #expect(try book.versions().map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(try book.verify(allVersions: true).isEmpty)
  }

  @Test func anUndoneInputCanBeTakenInAgain() throws {
    let one = try BookCase()
    try one.create()
    let second = try one.ingest(2, month: 1)
    try one.undo(3, to: 1)
    let input = try #require(second.inputs.first)
    let book = try Book(opening: one.path)
    let publication = try book.beginPublication(by: "ann")
    let again = try publication.addInput(
      bytes: Array("extract, 2\n".utf8),
      name: "other name.csv",
      kind: "extract"
    )
    #expect(again == input)
    _ = try publication.publish(BookCase.details(4))
    #expect(try book.inputsInEffect() == [InputInEffect(record: input, version: 4)])
  }

  @Test func undoStopsAtABarrier() throws {
    let one = try BookCase()
    try one.create()
    for run in 2...4 { try one.ingest(run, month: run) }
    let publication = try Book(opening: one.path).beginPublication(by: "ann")
    let failure = #expect(throws: Failure.self) {
      try publication.restore(1) { $0.number == 3 ? "it exported a payment" : nil }
    }
    #expect(failure?.code == .undoRefused)
    #expect(failure?.message == "cannot go back past version 3: it exported a payment")
    try publication.restore(3) { $0.number == 3 ? "it exported a payment" : nil }
    #expect(throws: Failure.self) { try publication.restore(4) }
    #expect(throws: Failure.self) { try publication.restore(0) }
    #expect(try publication.publish(BookCase.details(5)).restores == 3)
  }

  @Test func prunesAndSaysWhatIsGone() throws {
    let one = try BookCase()
    try one.create()
    try one.ingest(2, month: 1)
    try one.ingest(3, month: 1)
    try one.ingest(4, month: 2)
    let book = try Book(opening: one.path)
    let plan = try book.pruning(before: 4, droppingInputs: false)
    #expect(plan.versions == [1, 2, 3])
    #expect(plan.inputs == 0)
    #expect(plan.objects == 7)
    let before = try one.objects().count
    #expect(try book.prune(before: 4, at: "2026-05-01", by: "ann") == plan)
    #expect(try one.objects().count == before - plan.objects)
    #expect(try AtomicityTests.troubles(one).isEmpty)
    #expect(try book.versions().map(\.number) == [4])
    let failure = #expect(throws: Failure.self) { try book.version(2) }
    #expect(failure?.code == .versionPruned)
    let old = try book.inputsInEffect()
    #expect(old.map(\.version) == [2, 3, 4])
    #expect(try book.contents(of: old[0].record) == Array("extract, 2\n".utf8))

    let unknown = #expect(throws: Failure.self) {
      try book.prune(before: 99, at: "2026-06-01", by: "ann")
    }
    #expect(unknown?.code == .noSuchVersion)
    let rest = try book.prune(before: 4, droppingInputs: true, at: "2026-06-01", by: "ann")
    #expect(rest.versions.isEmpty && rest.objects == 0 && rest.inputs == 2 && rest.bytes == 22)
    #expect(throws: Failure.self) { try book.contents(of: old[0].record) }
    let findings = try book.verify(allVersions: true)
    #expect(findings.allSatisfy { $0.rule == .versionPruned })
    #expect(findings.count == 5)
    try one.ingest(5, month: 3)
    try book.prune(before: 5, at: "2026-07-01", by: "ann")
    #expect(try AtomicityTests.troubles(one).isEmpty)
    let again = try one.snapshot()
    #expect(try book.prune(before: 5, at: "2026-08-01", by: "bob").versions.isEmpty)
    #expect(try one.snapshot() == again)
  }

  @Test func keepsRefusedFilesApart() throws {
    let one = try BookCase()
    let book = try one.create()
    let record = try one.quarantine()
    #expect(record.name == "refused.csv")
    #expect(try book.quarantined() == [record])
    let once = try one.snapshot()
    try one.quarantine()
    #expect(try one.snapshot() == once)
    let reason = "\(one.path)/quarantine/\(record.sha256)/reason.csv"
    let text = String(decoding: try LocalDisk().contents(reason), as: UTF8.self)
    #expect(text.contains("BOK001,error,refused.csv:2,,\"is \"\"wrong\"\", twice\""))
    let publication = try book.beginPublication(by: "ann")
    let source = "\(one.folder.path)/other.csv"
    try LocalDisk().writeFile(source, [1, 2])
    try publication.quarantine(from: source, findings: [], at: "", by: "ann")
    publication.abandon()
    #expect(try book.quarantined().count == 2)
    #expect(try book.verify(allVersions: true).isEmpty)
  }

  @Test func usesRelativeLinksWhereThereAreNoHardOnes() throws {
    let one = try BookCase()
    let disk = FaultyDisk(hasHardLinks: false)
    try one.create(on: disk)
    let version = try one.ingest(2, month: 1, on: disk)
    let book = try Book(opening: one.path)
    for file in version.files {
      let path = book.path(of: file, in: version)
      #expect(try LocalDisk().status(path)?.kind == .link)
      let opened = try LocalDisk().open(path, for: .readingThroughLinks)
      #expect(try LocalDisk().status(opened).size == file.bytes)
      try LocalDisk().close(opened)
    }
    #expect(try book.verify(allVersions: true).isEmpty)
    let path = book.path(of: version.files[0], in: version)
    try LocalDisk().unlink(path)
    try LocalDisk().symbolicLink(book.objectPath(of: version.files[0]), at: path)
    #expect(try book.verify().map(\.rule) == [.fileDiffers])
  }

  @Test func recordsHoldAnyText() throws {
    let one = try BookCase()
    let details = RunDetails(
      at: "\"\\\n\u{1}\u{7F}",
      by: "Zoë 👩‍⚕️ \u{0}",
      command: "",
      rulesVersion: "{}"
    )
    let book = try Book.create(at: one.path, details: details)
    #expect(try book.version().details == details)
  }
}
