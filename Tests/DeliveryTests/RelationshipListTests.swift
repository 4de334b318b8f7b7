import FoundationEssentials
import Testing

/// Several lists of relationships in one delivery.
@Suite struct RelationshipListTests {
  private static let header =
    "practice,network,start,end,practice_name,network_name,practice_commissioner,"
    + "network_commissioner"
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// Writes a list of spells of one commissioner, each as `T00001 U00001 2019-07-01`.
  private func write(_ name: String, of commissioner: String, _ spells: String...) throws {
    let rows = spells.map { spell in
      let words: [String] = spell.split(separator: " ").map { String($0) } + [""]
      return "\(words[0]),\(words[1]),\(words[2]),\(words[3]),,,,\(commissioner)"
    }
    let text = ([Self.header] + rows).map { "\($0)\r\n" }.joined()
    try desk.write(name, Array(text.utf8))
  }

  @Test(
    "two that contradict each other are refused, whatever they are called",
    arguments: [["june", "may"], ["may", "june"]]
  )
  func contradiction(names: [String]) throws {
    try desk.makeBook()
    let before = try desk.tables()
    let files = names.map { "\(Desk.samples)/relationships-\($0).csv" }
    let ending = try desk.ingest(files[0], files[1])
    #expect(ending.status == 3)
    let words =
      "relationships-\(names[1]).csv: error[NET016] Another list of the delivery says otherwise of "
      + "network U00001 and of 1 more network; they differ first in practice T00006 from 2019-07-01"
    #expect(ending.output.contains(words), "\(ending.output)")
    #expect(try desk.tables() == before)
    // One after the other is what to do instead.
    #expect(try desk.ingest("\(Desk.samples)/relationships-may.csv").status <= 1)
    #expect(try desk.ingest("\(Desk.samples)/relationships-june.csv").status <= 1)
  }

  @Test("two that cover the same and agree are taken, and so are two that cover nothing in common")
  func agreement() throws {
    try desk.makeBook(defined: false)
    try write("a.csv", of: "99X", "T00001 U00001 2019-07-01", "T00002 U00001 2019-07-01")
    try write("b.csv", of: "99X", "T00002 U00001 2019-07-01", "T00001 U00001 2019-07-01")
    try write("c.csv", of: "98X", "T00003 U00002 2019-07-01")
    let ending = try desk.ingest("a.csv", "b.csv", "c.csv")
    #expect(ending.status == 0, "\(ending.output)")
    let table = try desk.text("book/current/tables/relationships.csv")
    #expect(table.split(separator: "\r\n").count == 4)
  }

  @Test("all lists of a delivery are compared together, the first of a book too")
  func together() throws {
    try desk.makeBook(defined: false)
    try write("a.csv", of: "99X", "T00001 U00001 2019-07-01", "T00002 U00001 2019-07-01")
    try write("b.csv", of: "98X", "T00003 U00002 2019-07-01")
    let first = try desk.ingest("a.csv", "b.csv")
    #expect(
      first.output.contains(
        "relationships: added 3, removed 0, corrected starts 0, closed 0, reopened 0, moved 0, "
          + "left 0, joined 3\n  the first of this book; members as at 2025-04-06\n"
      ),
      "\(first.output)"
    )
    #expect(!first.output.contains("NET013"))
    try write(
      "c.csv",
      of: "99X",
      "T00001 U00001 2019-07-01 2025-03-31",
      "T00002 U00001 2019-07-01"
    )
    try write("d.csv", of: "98X", "T00001 U00002 2025-04-01", "T00003 U00002 2019-07-01")
    let ending = try desk.ingest("c.csv", "d.csv", at: "2025-04-20T09:00:00")
    #expect(
      ending.output.contains(
        "relationships: added 1, removed 0, corrected starts 0, closed 1, reopened 0, moved 1, "
          + "left 0, joined 0\n"
      ),
      "\(ending.output)"
    )
    // Each at the list that says it.
    #expect(ending.output.contains("c.csv: warning[NET013] The practice is no member now"))
    #expect(ending.output.contains("d.csv: warning[NET013] The practice is a member now"))
    let summary = try desk.text("book/current/reports/summary.txt")
    #expect(summary.contains("  1  moved to another network\n"), "\(summary)")
  }

  /// The day of the list before, as a newer list is compared with it.
  private func oldDay() throws -> String? {
    let ending = try desk.run([
      "ingest", "book", "\(Desk.samples)/relationships-june.csv", "--by", "A Person",
      "--at", "2025-06-04T09:00:00", "--dry-run",
    ])
    let line = try #require(ending.line(with: "  members as at "), "\(ending.output)")
    return line.split(separator: " ").dropFirst(3).first.map(String.init)
  }

  @Test("the day of the list before is that of its own run, after an undo too")
  func dayAfterUndo() throws {
    try desk.makeBook()
    #expect(try oldDay() == "2025-04-01")
    let may = "\(Desk.samples)/relationships-may.csv"
    _ = try desk.ingest(may, at: "2025-05-21T09:00:00")
    #expect(try oldDay() == "2025-05-21")
    let undone = try desk.run(
      ["undo", "book", "--yes", "--by", "A Person", "--at", "2025-05-22T09:00:00"]
    )
    #expect(undone.status == 0)
    #expect(try oldDay() == "2025-04-01")
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("and after its version was pruned")
  func dayAfterPruning() throws {
    try desk.makeBook()
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    _ = try desk.ingest("a.csv")
    let pruned = try desk.run(
      [
        "prune", "book", "--before", "3", "--yes", "--by", "A Person", "--at",
        "2025-05-22T09:00:00",
      ]
    )
    #expect(pruned.status == 0)
    #expect(try oldDay() == "2025-04-01")
  }

  @Test("a newer list that says the same is newer all the same")
  func dayOfTheSame() throws {
    try desk.makeBook()
    let text = try String(
      decoding: Data(contentsOf: URL(filePath: "\(Desk.samples)/relationships-april.csv")),
      as: UTF8.self
    )
    let lines = text.split(whereSeparator: \.isNewline).reversed().map { "\($0)\r\n" }
    try desk.write("again.csv", Array(lines.joined().utf8))
    let again = try desk.ingest("again.csv", at: "2025-05-01T09:00:00")
    #expect(again.output.contains("relationships: added 0, removed 0,"), "\(again.output)")
    #expect(try oldDay() == "2025-05-01")
  }
}
