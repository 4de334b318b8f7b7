import FoundationEssentials
import Testing

/// What a book had before and is handed in again: passed over only where it changes nothing now.
@Suite struct TakenAgainTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
  }

  private static let services = "\(Desk.samples)/definitions/services.csv"

  /// The services of the samples under another name.
  private func rename(_ name: String) throws {
    let text = try String(contentsOfFile: Self.services, encoding: .utf8)
    let other = text.replacing("NCD2425,Network Contract", with: "NCD2425,Another Contract")
    #expect(other != text)
    try desk.write(name, Array(other.utf8))
  }

  private func table(_ name: String) throws -> String {
    try desk.text("book/current/tables/\(name).csv")
  }

  @Test("an old definition that is put back takes effect, alone and beside other files")
  func definition() throws {
    let before = try table("services")
    try rename("other.csv")
    _ = try desk.ingest("other.csv", at: "2025-04-02T09:00:00")
    #expect(try table("services") != before)
    let back = try desk.ingest(Self.services, at: "2025-04-03T09:00:00")
    #expect(back.output.contains("services: added 0, changed 1"), "\(back.output)")
    #expect(back.output.contains("[EXT024] the same bytes were taken in by version 2"))
    #expect(back.output.contains("[DEF019]"))
    #expect(try table("services") == before)
    // And the other one again, which the book has had too, beside an extract.
    try desk.write("a.csv", SmallExtract([Row()]))
    let again = try desk.ingest("a.csv", "other.csv", at: "2025-04-04T09:00:00")
    #expect(again.output.contains("services: added 0, changed 1"), "\(again.output)")
    #expect(try table("services") != before)
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("what was undone takes effect when it comes again")
  func undone() throws {
    try rename("other.csv")
    _ = try desk.ingest("other.csv", at: "2025-04-02T09:00:00")
    let other = try table("services")
    _ = try desk.run(["undo", "book", "--yes", "--by", "A Person", "--at", "2025-04-03T09:00:00"])
    #expect(try table("services") != other)
    let again = try desk.ingest("other.csv", at: "2025-04-04T09:00:00")
    #expect(!again.output.contains("EXT024"))
    #expect(try table("services") == other)
  }

  @Test("of files that the book has had, the later stand, in whatever order they are named")
  func wholeFolder() throws {
    try rename("a-other.csv")
    let first = try String(contentsOfFile: Self.services, encoding: .utf8)
    try desk.write("z-first.csv", Array(first.utf8))
    _ = try desk.ingest("a-other.csv", at: "2025-04-02T09:00:00")
    let stands = try table("services")
    for files in [["a-other.csv", "z-first.csv"], ["z-first.csv", "a-other.csv"]] {
      let ending = try desk.run(
        ["ingest", "book"] + files + ["--by", "A Person", "--at", "2025-04-03T09:00:00"]
      )
      #expect(ending.output.contains("Nothing changed: the book is as it was"), "\(ending.output)")
      #expect(try table("services") == stands)
    }
    // Once the first was put back, it is the one that came later.
    _ = try desk.ingest("z-first.csv", at: "2025-04-04T09:00:00")
    let back = try table("services")
    #expect(back != stands)
    let both = try desk.ingest("a-other.csv", "z-first.csv", at: "2025-04-05T09:00:00")
    #expect(both.output.contains("Nothing changed"), "\(both.output)")
    #expect(try table("services") == back)
  }

  @Test("a new row stands over one of a file that the book has had, in one delivery")
  func newOverOld() throws {
    try rename("other.csv")
    let ending = try desk.ingest(Self.services, "other.csv", at: "2025-04-02T09:00:00")
    #expect(ending.output.contains("services: added 0, changed 1"), "\(ending.output)")
    #expect(try table("services").contains("Another Contract"))
  }

  @Test("an old list of relationships that is put back takes effect; the same list changes nothing")
  func relationships() throws {
    let april = "\(Desk.samples)/relationships-april.csv"
    let before = try table("relationships")
    _ = try desk.ingest("\(Desk.samples)/relationships-may.csv", at: "2025-05-21T09:00:00")
    #expect(try table("relationships") != before)
    let same = try desk.ingest("\(Desk.samples)/relationships-may.csv", at: "2025-05-22T09:00:00")
    #expect(same.output.contains("Nothing changed"), "\(same.output)")
    let back = try desk.ingest(april, at: "2025-05-23T09:00:00")
    #expect(back.output.contains("was published"), "\(back.output)")
    #expect(try table("relationships") == before)
  }

  @Test("parameters that are put back take effect")
  func parameters() throws {
    func write(_ name: String, _ value: String) throws {
      let header = try #require(
        try String(contentsOfFile: "\(Desk.samples)/layouts/parameters.csv", encoding: .utf8)
          .split(whereSeparator: \.isNewline).first
      )
      let line = header.split(separator: ",").map { column in
        switch column {
        case "service": "NCD2425"
        case "name": "point-value"
        case "value": value
        case "unit": "pounds-per-point"
        case "period": "2024/25"
        case "source": "made for the tests"
        default: ""
        }
      }
      try desk.write(name, Array("\(header)\r\n\(line.joined(separator: ","))\r\n".utf8))
    }
    try write("one.csv", "198.00")
    try write("two.csv", "199.00")
    let first = try desk.ingest("one.csv", at: "2025-04-02T09:00:00")
    try #require(first.output.contains("parameters: added 1"), "\(first.output)\(first.talk)")
    let before = try table("parameters")
    _ = try desk.ingest("two.csv", at: "2025-04-03T09:00:00")
    #expect(try table("parameters") != before)
    _ = try desk.ingest("one.csv", at: "2025-04-04T09:00:00")
    #expect(try table("parameters") == before)
  }

  @Test("an older extract again changes nothing, and takes nothing as gone")
  func extract() throws {
    try desk.write("old.csv", SmallExtract(SmallExtract.practices(1...3)))
    var rows = SmallExtract.practices(1...5)
    rows[1] = Row(value: "8", submitted: "05/04/2025")
    try desk.write("new.csv", SmallExtract(rows))
    _ = try desk.ingest("old.csv")
    _ = try desk.ingest("new.csv", at: "2025-04-07T09:00:00")
    let tree = try desk.tree("book/versions")
    let again = try desk.ingest("old.csv", at: "2025-04-08T09:00:00")
    #expect(again.status == 0)
    #expect(again.output.contains("Nothing changed"), "\(again.output)")
    #expect(try desk.tree("book/versions") == tree)
  }

  @Test("one of two extracts that contradicted each other takes effect when it comes alone")
  func oneOfTwo() throws {
    try desk.write("one.csv", SmallExtract([Row(value: "7")]))
    try desk.write("two.csv", SmallExtract([Row(value: "8")]))
    let both = try desk.ingest("one.csv", "two.csv")
    #expect(both.output.contains("ask[EXT011]"), "\(both.output)")
    #expect(!((try? desk.part()) ?? "").contains("T00001"))
    let status = try desk.run(["status", "book"])
    #expect(status.output.contains("1  EXT011"), "\(status.output)")
    let alone = try desk.ingest("two.csv", at: "2025-04-07T09:00:00")
    #expect(alone.output.contains("not all of its values are in effect any more"))
    #expect(try desk.part().contains("T00001,CAN04.Numerator,8,1"))
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }
}
