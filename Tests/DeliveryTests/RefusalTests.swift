import Book
import class Foundation.Pipe
import class Foundation.Process
import FoundationEssentials
import Testing

/// What cannot be read or may not be written is refused with its exit code, the book as it was.
@Suite struct RefusalTests {
  let desk: Desk
  let extract = SmallExtract(SmallExtract.practices()).bytes

  init() throws {
    desk = try Desk()
    try desk.makeBook()
    try desk.write("good.csv", extract)
  }

  /// Ingests, and expects exit code 3 and the state of the book as it was.
  private func refused(_ file: String, saying rule: String, isKept: Bool = true) throws {
    let current = try desk.text("book/current/version.json")
    let tables = try desk.tables()
    let ending = try desk.ingest(file)
    #expect(ending.status == 3, "\(file)")
    #expect(ending.output.contains("error[\(rule)]"), "\(file): \(ending.output)")
    #expect(ending.talk.contains("error: "))
    #expect(try desk.text("book/current/version.json") == current)
    #expect(try desk.tables() == tables)
    guard isKept else { return }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let kept = try desk.tree("book/quarantine").first { $0.key.hasSuffix("/\(name)") }
    #expect(kept?.value == (try desk.bytes(file)), "\(file) is in quarantine as it came")
  }

  @Test("a zip whose content is damaged")
  func damaged() throws {
    var bytes = try Desk.zipped([("a.csv", extract)])
    bytes[60] ^= 0xFF
    try desk.write("a.zip", bytes)
    #expect(try desk.check("a.zip").status == 2)
    let ending = try desk.ingest("a.zip")
    #expect(ending.status == 3)
    #expect(ending.output.contains("a.zip!a.csv: error[ZIP0"))
    #expect(try desk.tree("book/quarantine").keys.contains { $0.hasSuffix("/a.zip") })
  }

  @Test("a zip that was cut short")
  func cutShort() throws {
    try desk.write("a.zip", Array(try Desk.zipped([("a.csv", extract)]).dropLast(30)))
    #expect(try desk.check("a.zip").status == 2)
    try refused("a.zip", saying: "ZIP001")
  }

  @Test("names that lead out of a folder", arguments: ["../a.csv", "/a.csv", "b/../../a.csv"])
  func hostileName(_ name: String) throws {
    // The name is as long as the one it takes the place of, so that nothing else is amiss.
    let plain = String(repeating: "x", count: name.utf8.count)
    var bytes = try Desk.zipped([(plain, extract)])
    let mark = Array(plain.utf8)
    for start in bytes.indices.dropLast(mark.count)
    where Array(bytes[start..<(start + mark.count)]) == mark {
      bytes.replaceSubrange(start..<(start + mark.count), with: Array(name.utf8))
    }
    try desk.write("a.zip", bytes)
    #expect(try desk.check("a.zip").status == 2)
    try refused("a.zip", saying: "ZIP020")
  }

  @Test("a zip in a zip, which may hold tables, is not passed over")
  func nested() throws {
    let inner = try Desk.zipped([("a.csv", extract)])
    try desk.zip("a.zip", [("a.csv", extract), ("inner.zip", inner)])
    let ending = try desk.check("a.zip")
    #expect(ending.output.contains("a.zip!inner.zip: error[ZIP031]"))
    #expect(ending.output.contains("(not all read)"))
    #expect(ending.status == 2)
    try refused("a.zip", saying: "ZIP031")
  }

  @Test("members of a zip are what their bytes are, whatever they are called")
  func misnamed() throws {
    try desk.zip("a.zip", [("extract.xlsx", extract)])
    let ending = try desk.ingest("a.zip")
    #expect(ending.status == 0, "\(ending.output)\(ending.talk)")
    #expect(try desk.part().contains("T00001,CAN04.Numerator,7,1"))
    let inner = try Desk.zipped([("a.csv", extract)])
    try desk.zip("b.zip", [("inner.xlsx", inner)])
    try refused("b.zip", saying: "ZIP031")
    // What is wrong in an archive that is not opened does not matter.
    try desk.zip("c.zip", [("inner.csv", Array(inner.dropLast(9)))])
    try refused("c.zip", saying: "ZIP031")
    let damaged = try Desk.zipped([("inner.xlsx", Array(inner.dropLast(9)))])
    try desk.write("d.zip", damaged)
    try refused("d.zip", saying: "ZIP001")
  }

  @Test("a PDF beside an extract is listed as no table, and the extract is taken in")
  func document() throws {
    try desk.zip("a.zip", [("a.csv", extract), ("guide.pdf", Array("%PDF-1.7\n1 0 obj".utf8))])
    let ending = try desk.ingest("a.zip")
    #expect(ending.output.contains("a.zip!guide.pdf: note[EXT026] passed over: it is a PDF"))
    #expect(ending.status == 0)
    #expect(try desk.part().contains("T00001,CAN04.Numerator,7,1"))
  }

  @Test("an empty file")
  func empty() throws {
    try desk.write("a.csv", [])
    #expect(try desk.check("a.csv").status == 2)
    try refused("a.csv", saying: "EXT025")
  }

  @Test("a header without rows is asked about, and nothing is gone because of it")
  func headerOnly() throws {
    _ = try desk.ingest("good.csv")
    let part = try desk.part()
    try desk.write("a.csv", SmallExtract())
    let ending = try desk.ingest("a.csv")
    #expect(ending.output.contains("ask[EXT019]"))
    #expect(ending.status == 1)
    #expect(try desk.part() == part)
    // Nothing of it is taken in, and yet the question stays.
    #expect(try desk.run(["status", "book"]).output.contains("1  EXT019"))
    #expect(try desk.ingest("a.csv").output.contains("Nothing changed"))
  }

  @Test("a name that no book can keep is refused before anything is read")
  func unsafeName() throws {
    for name in ["a\\b.csv", "a\nb.csv"] {
      // It is no extract, so that whoever reads it says so.
      try desk.write(name, Array("what,who\nmilk,me\n".utf8))
      let ending = try desk.ingest(name, "good.csv")
      #expect(ending.status == 3)
      #expect(ending.output.contains("error[CLI002]"), "\(ending.output)")
      #expect(ending.output.contains("cannot be used as the name of a file"))
      #expect(!ending.output.contains("EXT025"))
    }
    #expect(try desk.tree("book/quarantine").isEmpty)
  }

  @Test("a faulty file that is named as the reason for a refusal")
  func namedReason() throws {
    try desk.write("reason.csv", Array("what,who\nmilk,me\n".utf8))
    let ending = try desk.ingest("reason.csv")
    #expect(ending.status == 3, "\(ending.talk)")
    #expect(ending.talk.contains("not everything could be read"), "\(ending.talk)")
    let kept = try desk.tree("book/quarantine").first { $0.key.hasSuffix("/refused-reason.csv") }
    #expect(kept?.value == (try desk.bytes("reason.csv")))
    #expect(try desk.run(["verify", "book"]).status == 0)
  }

  @Test("a folder with something in it that cannot be read")
  func unreadable() throws {
    let folder = "\(desk.path)/in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try desk.write("in/a.csv", extract)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/b.csv",
      withDestinationPath: "/nowhere"
    )
    let ending = try desk.check("in")
    #expect(ending.output.contains("in/b.csv: error[CLI002]"))
    #expect(ending.status == 2)
    try refused("in", saying: "CLI002", isKept: false)
  }

  @Test("a link that leads back to its folder is passed over, and every file is read once")
  func linkInACircle() throws {
    let folder = "\(desk.path)/in"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/below",
      withIntermediateDirectories: true
    )
    try desk.write("in/below/a.csv", extract)
    for (link, target) in [("latest", "."), ("below/up", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(link)",
        withDestinationPath: target
      )
    }
    let ending = try desk.ingest("in")
    #expect(ending.status == 0, "\(ending.output)")
    #expect(ending.output.contains("in/latest: note[EXT026] passed over: it leads back to"))
    #expect(ending.output.contains("in/below/up: note[EXT026]"))
    #expect(!ending.output.contains("the same bytes"))
    #expect(try desk.part().contains("T00001,CAN04.Numerator,7,1"))
  }

  @Test("a zip of more extracts than the files that may be open")
  func manyMembers() throws {
    let members = (0..<200).map { number in
      ("\(number).csv", SmallExtract([.init(value: "\(number)", date: "20250228")]).bytes)
    }
    try desk.zip("a.zip", members)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -n 64 && exec \"$0\" check a.zip", try ReckonerProcess.path(),
    ]
    process.currentDirectoryURL = URL(filePath: desk.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: written, as: UTF8.self)
    #expect(text.contains("200 records"), "\(text)")
    #expect(!text.contains("too many files"))
  }

  @Test("a table of no known layout")
  func unknownLayout() throws {
    try desk.write("notes.csv", Array("what,who\nmilk,me\n".utf8))
    try refused("notes.csv", saying: "EXT025")
  }

  @Test("a second writer is refused at once, with the name of the first")
  func secondWriter() throws {
    let publication = try Book(opening: "\(desk.path)/book").beginPublication(by: "Jo Baker")
    let before = try desk.text("book/current/version.json")
    let clock = ContinuousClock()
    let started = clock.now
    let ending = try desk.ingest("good.csv")
    #expect(clock.now - started < .seconds(5))
    #expect(ending.status == 3)
    #expect(ending.talk.contains("Jo Baker"))
    #expect(try desk.text("book/current/version.json") == before)
    publication.abandon()
    #expect(try desk.ingest("good.csv").status == 0)
  }

  @Test("a reader is not held up by a writer")
  func readerBesideWriter() throws {
    let publication = try Book(opening: "\(desk.path)/book").beginPublication(by: "Jo Baker")
    #expect(try desk.run(["status", "book"]).status == 0)
    #expect(try desk.ingestDry("good.csv").status == 0)
    publication.abandon()
  }

  @Test(
    "a table that was changed by hand, also to as many bytes, is named and nothing is written",
    arguments: [
      "organisations.csv", "achievement/service=NCD2425/achievement_date=2025-03-31/part.csv",
    ],
    [true, false]
  )
  func changedByHand(_ table: String, _ isSameLength: Bool) throws {
    _ = try desk.ingest("good.csv")
    let link = URL(filePath: "\(desk.path)/book/current/tables/\(table)")
    let object = link.resolvingSymlinksInPath().path
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: object)
    var bytes = Array(try Data(contentsOf: URL(filePath: object)))
    let last = bytes.lastIndex { (0x30...0x39).contains($0) } ?? 0
    bytes[last] = bytes[last] == 0x31 ? 0x32 : 0x31
    if !isSameLength { bytes.append(0x0A) }
    try Data(bytes).write(to: URL(filePath: object))
    var rows = SmallExtract.practices()
    rows[9].value = "8"
    rows[9].submitted = "05/04/2025"
    try desk.write("next.csv", SmallExtract(rows))
    let before = try desk.tree("book")
    let ending = try desk.ingest("next.csv")
    #expect(ending.status == 2, "\(ending.output)")
    #expect(ending.talk.contains(table), "\(ending.talk)")
    #expect(ending.talk.contains("changed by hand"))
    let after = try desk.tree("book")
    #expect(after == before)
  }

  @Test("--dry-run writes nothing at all, whatever comes in")
  func dryRun() throws {
    _ = try desk.ingest("good.csv")
    var rows = SmallExtract.practices(1...6)
    rows[1].value = "8"
    rows[1].submitted = "05/04/2025"
    try desk.write("next.csv", SmallExtract(rows))
    try desk.write("bad.csv", Array("what,who\nmilk,me\n".utf8))
    let before = try desk.tree("book")
    let ending = try desk.ingestDry("next.csv")
    #expect(ending.status == 0)
    #expect(ending.output.contains("nothing was written, because of --dry-run"))
    #expect(try desk.tree("book") == before)
    #expect(try desk.ingestDry("bad.csv").status == 3)
    #expect(try desk.tree("book") == before)
    #expect(
      try desk.ingestDry("\(Desk.samples)/relationships-june.csv").output.contains("relationships:")
    )
    #expect(try desk.tree("book") == before)
  }
}

extension Desk {
  /// Shows what taking a file in would do.
  func ingestDry(_ file: String) throws -> ReckonerProcess.Ending {
    try run([
      "ingest", "book", file, "--by", "A Person", "--at", "2025-04-06T09:00:00", "--dry-run",
    ])
  }
}
