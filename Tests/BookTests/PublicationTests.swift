import Book
import FileFaults
import Files
import Findings
import TestSupport
import Testing

@Suite struct PublicationTests {
  @Test func publishesWhatWasPut() throws {
    let one = try BookCase()
    try one.create()
    let version = try one.ingest(2, month: 1)
    let book = try Book(opening: one.path)
    #expect(try book.version() == version)
    #expect(version.number == 2)
    #expect(version.parent?.number == 1)
    #expect(version.file("events.csv")?.rows == 1)
    #expect(version.files.map(\.path).count == 4)
    let file = try #require(version.file("reports/summary.txt"))
    #expect(try book.contents(of: file) == Array("run 2\n".utf8))
    let input = try #require(version.inputs.first)
    #expect(try book.contents(of: input) == Array("extract, 2\n".utf8))
    #expect(try book.inputsInEffect().map(\.record) == [input])
    #expect(try LocalDisk().target("\(one.path)/current") == "versions/000002")
  }

  @Test func theSameRunsGiveTheSameBytes() throws {
    let cases = [try BookCase(), try BookCase()]
    for one in cases {
      try one.create()
      try one.ingest(2, month: 1)
      try one.ingest(3, month: 2)
      try one.undo(4, to: 2)
    }
    #expect(try cases[0].snapshot() == cases[1].snapshot())
  }

  @Test func bytesThatTheBookHasOtherwiseAreNotPublished() throws {
    let one = try BookCase()
    try one.create()
    let version = try one.ingest(2, month: 1)
    let book = try Book(opening: one.path)
    let file = try #require(version.file("reports/summary.txt"))
    let input = try #require(version.inputs.first)
    // Neither is read for the next version, which only makes the same bytes again.
    for path in [book.objectPath(of: file), book.path(of: input)] {
      let bytes = try LocalDisk().contents(path)
      try one.overwrite(path, [bytes[0] ^ 1] + bytes.dropFirst())
      let failure = try AtomicityTests.failure {
        let publication = try book.beginPublication(by: "ann")
        _ = try publication.addInput(
          bytes: Array("extract, 2\n".utf8),
          name: "extract 2.csv",
          kind: "extract"
        )
        try publication.put("reports/again.txt", bytes: Array("run 2\n".utf8))
        _ = try publication.publish(BookCase.details(3))
      }
      #expect(failure?.code == .changedByHand, "\(path)")
      #expect(try book.currentNumber() == 2)
      try one.overwrite(path, bytes)
    }
  }

  @Test func nothingIsUndoneToBytesThatAreNotThere() throws {
    let one = try BookCase()
    try one.create()
    let version = try one.ingest(2, month: 1)
    try one.ingest(3, month: 1)
    let file = try #require(version.file(BookCase.part(1)))
    let path = try Book(opening: one.path).objectPath(of: file)
    let bytes = try LocalDisk().contents(path)
    try one.overwrite(path, [bytes[0] ^ 1] + bytes.dropFirst())
    #expect(try AtomicityTests.failure { try one.undo(4, to: 2) }?.code == .changedByHand)
    #expect(try Book(opening: one.path).currentNumber() == 3)
  }

  @Test func aVersionCostsWhatChanged() throws {
    let one = try BookCase()
    try one.create()
    for month in 1...9 { try one.ingest(month + 1 > 9 ? 9 : month + 1, month: month) }
    let before = try one.objects()
    let book = try Book(opening: one.path)
    let publication = try book.beginPublication(by: "ann")
    publication.keepAll(under: "")
    try publication.put("tables/holds.csv", bytes: Array("held\r\n".utf8), rows: 0)
    // The same bytes under other names are the same object.
    try publication.put("tables/again.csv", bytes: Array("held\r\n".utf8), rows: 0)
    let writer = try publication.writer(for: "tables/streamed.csv")
    try writer.append(Array("held\r\n".utf8))
    let streamed = try writer.finish(rows: 0)
    let version = try publication.publish(BookCase.details(9))
    #expect(try one.objects().count == before.count + 1)
    #expect(streamed.sha256 == version.file("tables/holds.csv")?.sha256)
    #expect(version.files(under: "tables/achievement/").count == 9)
    let kept = try #require(version.file(BookCase.part(3)))
    let path = try #require(try LocalDisk().status(book.path(of: kept, in: version)))
    let object = try #require(try LocalDisk().status(book.objectPath(of: kept)))
    #expect(path.isSameFile(as: object))
  }

  @Test func whatIsNotKeptIsNotThere() throws {
    let one = try BookCase()
    try one.create()
    try one.ingest(2, month: 1)
    try one.ingest(3, month: 2)
    let publication = try Book(opening: one.path).beginPublication(by: "ann")
    try publication.keep(BookCase.part(1))
    publication.keepAll(under: "tables/")
    publication.remove(BookCase.part(2))
    #expect(publication.changesState)
    #expect(throws: Failure.self) { try publication.keep("tables/other.csv") }
    let version = try publication.publish(BookCase.details(4))
    #expect(version.files.map(\.path) == [BookCase.part(1), "tables/inputs.csv"])
  }

  @Test func keepingAllChangesNothing() throws {
    let one = try BookCase()
    try one.create()
    try one.ingest(2, month: 1)
    let before = try one.snapshot()
    let publication = try Book(opening: one.path).beginPublication(by: "ann")
    publication.keepAll(under: "tables/")
    #expect(!publication.changesState)
    publication.abandon()
    #expect(try one.snapshot() == before)
  }

  @Test func twoPartsAreWrittenAtOnce() async throws {
    let one = try BookCase()
    let book = try one.create()
    let publication = try book.beginPublication(by: "ann")
    let writers = try (1...4).map { try publication.writer(for: BookCase.part($0)) }
    try await withThrowingTaskGroup(of: FileRecord.self) { group in
      for (index, writer) in writers.enumerated() {
        group.addTask {
          let block = [UInt8](repeating: UInt8(index), count: 100_000)
          for _ in 0..<200 { try writer.append(block.span) }
          return try writer.finish(rows: index)
        }
      }
      for try await record in group { #expect(record.bytes == 20_000_000) }
    }
    let version = try publication.publish(BookCase.details(2))
    #expect(version.files.count == 4)
    #expect(try book.verify(allVersions: true).isEmpty)
  }

  @Test func anAbandonedOneLeavesNothing() throws {
    let one = try BookCase()
    let book = try one.create()
    let before = try one.snapshot()
    do {
      let publication = try book.beginPublication(by: "ann")
      try publication.put("tables/a.csv", bytes: [1, 2, 3])
      _ = try publication.addInput(bytes: [1], name: "a", kind: "extract")
      let writer = try publication.writer(for: "tables/b.csv")
      try writer.append([1, 2])
      writer.abandon()
    }
    #expect(try one.snapshot() == before)
  }

  @Test func inputsAreKeptOnceUnderTheirFirstName() throws {
    let one = try BookCase()
    let book = try one.create()
    let source = "\(one.folder.path)/May extract, final.csv"
    try LocalDisk().writeFile(source, Array(repeating: 65, count: 3_000_000))
    let first = try book.beginPublication(by: "ann")
    let input = try first.addInput(from: source, kind: "extract")
    #expect(input.name == "May extract, final.csv")
    #expect(input.bytes == 3_000_000)
    _ = try first.publish(BookCase.details(2))
    let second = try book.beginPublication(by: "ann")
    let again = try second.addInput(from: source, name: "renamed.csv", kind: "extract")
    #expect(again == input)
    second.abandon()
    #expect(try book.inputsInEffect().map(\.version) == [2])
    #expect(throws: Failure.self) {
      try book.beginPublication(by: "ann").addInput(bytes: [1], name: "../a", kind: "extract")
    }
    #expect(throws: Failure.self) {
      try book.beginPublication(by: "ann").addInput(from: one.path, kind: "extract")
    }
  }

  @Test func aReaderKeepsItsVersion() throws {
    let one = try BookCase()
    try one.create()
    try one.ingest(2, month: 1)
    let book = try Book(opening: one.path)
    let old = try book.version()
    let file = try #require(old.file("reports/summary.txt"))
    let reader = try book.reader(of: file)
    try one.ingest(3, month: 1)
    #expect(try book.contents(of: file) == Array("run 2\n".utf8))
    var block = [UInt8](repeating: 0, count: 4)
    var read: [UInt8] = []
    while true {
      let count = try reader.read(into: &block)
      if count == 0 { break }
      read.append(contentsOf: block[..<count])
    }
    #expect(read == Array("run 2\n".utf8))
    #expect(try book.version().number == 3)
    #expect(try book.version(2) == old)
  }

  @Test func changedBytesAreNeverHandedOutWhole() throws {
    let one = try BookCase()
    try one.create()
    let version = try one.ingest(2, month: 1)
    let book = try Book(opening: one.path)
    let file = try #require(version.file("reports/summary.txt"))
    try one.overwrite(book.objectPath(of: file), Array("run 7\n".utf8))
    let failure = #expect(throws: Failure.self) { try book.contents(of: file) }
    #expect(failure?.code == .changedByHand)
    #expect(failure?.message.contains("reports/summary.txt") == true)
    for size in [3, 6, 7, 100] {
      let reader = try book.reader(of: file)
      var block = [UInt8](repeating: 0, count: size)
      #expect(throws: Failure.self) {
        while try reader.read(into: &block) > 0 {}
      }
    }
  }

  @Test func nothingIsPublishedOnAMissingObject() throws {
    let one = try BookCase()
    try one.create()
    let version = try one.ingest(2, month: 1)
    let book = try Book(opening: one.path)
    try LocalDisk().unlink(book.objectPath(of: version.files[0]))
    let failure = #expect(throws: Failure.self) { try book.beginPublication(by: "ann") }
    #expect(failure?.code == .changedByHand)
  }

  @Test(arguments: [
    "", "/a", "a//b", "../a", "a/../b", "a/.", "a\\b", "a\u{0}b", "a\nb", "a\u{202E}b",
  ])
  func unsafePathsAreRefused(path: String) throws {
    let one = try BookCase()
    let publication = try one.create().beginPublication(by: "ann")
    let failure = #expect(throws: Failure.self) { try publication.put(path, bytes: []) }
    #expect(failure?.code == .unsafeName)
  }
}
