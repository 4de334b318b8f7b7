import Testing

/// No run happens before the version that it builds on.
@Suite struct MomentTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    #expect(try desk.ingest("a.csv").status == 0)
    let may = ["ingest", "book", "\(Desk.samples)/relationships-may.csv"]
    #expect(try desk.run(may + Self.by("2025-04-07T02:00:00")).status <= 1)
  }

  private static func by(_ moment: String) -> [String] { ["--by", "A Person", "--at", moment] }

  @Test(
    "every command that publishes refuses an earlier moment, dry or not",
    arguments: [
      "ingest book samples/relationships-june.csv", "ingest book a.csv", "aggregate book",
      "declaration declare book U00001 --service NCD2425 --date 2025-03-31",
      "hold place book U00001 --service NCD2425 --date 2025-03-31 --reason x", "undo book --yes",
    ],
    [false, true]
  )
  func earlier(command: String, isDry: Bool) throws {
    let words = command.replacing("samples/", with: "\(Desk.samples)/").split(separator: " ")
      .map(String.init)
    let before = try desk.tree("book")
    let ending = try desk.run(
      words + Self.by("2025-04-07T01:59:59") + (isDry ? ["--dry-run"] : [])
    )
    #expect(ending.status == 3, "\(ending.output)\(ending.talk)")
    #expect(
      ending.talk.contains(
        "reckoner: error: book: the moment 2025-04-07T01:59:59 is before that of its version 4, "
          + "which is 2025-04-07T02:00:00\n   fix: give that moment or a later one with --at"
      ),
      "\(ending.talk)"
    )
    #expect(try desk.tree("book") == before)
  }

  @Test("the same moment is none that is earlier")
  func same() throws {
    let by = Self.by("2025-04-07T02:00:00")
    let ending = try desk.run(["ingest", "book", "\(Desk.samples)/relationships-june.csv"] + by)
    #expect(ending.status <= 1, "\(ending.talk)")
    #expect(try desk.run(["undo", "book", "--yes"] + by).status == 0)
  }
}
