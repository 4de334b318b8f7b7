import Testing

/// What a delivery asks stays in the book until a delivery settles it or a person answers.
@Suite struct AskTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    #expect(try desk.ingest("a.csv").status == 0)
  }

  private static let who = ["--by", "A Person", "--at", "2025-04-09T09:00:00"]

  private func asks() throws -> String { try desk.text("book/current/tables/asks.csv") }

  /// The first cells of the asks: identifier, rule and organisation.
  private func open() throws -> [String] {
    let ending = try desk.run(["ask", "list", "book", "--format", "csv"])
    #expect(ending.status == 0)
    return ending.output.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[2]) \(cells[5])"
    }
  }

  @Test("an extract cut off at a line break asks, and the book keeps it until a whole one comes")
  func cutAtALineBreak() throws {
    try desk.write("cut.csv", SmallExtract(SmallExtract.practices(1...3)))
    let cut = try desk.ingest("cut.csv", at: "2025-04-07T09:00:00")
    #expect(cut.status == 1)
    #expect(cut.output.contains("cut.csv: ask[EXT023] T00004 has values"))
    #expect(cut.output.contains("was published"))
    #expect(try open() == ["A-4/1 EXT023 T00004", "A-4/2 EXT023 T00005"])
    // Another delivery in between leaves it open.
    _ = try desk.ingest("\(Desk.samples)/relationships-may.csv", at: "2025-05-21T09:00:00")
    let status = try desk.run(["status", "book"])
    #expect(status.output.contains("2 asks to answer:"), "\(status.output)")
    #expect(status.output.contains("asked by version 4"))
    #expect(status.output.contains("reckoner ask list book"))
    let missing = try desk.run(["report", "missing", "book", "--format", "csv"])
    #expect(missing.output.contains("T00005,not in extract"), "\(missing.output)")
    // The same practices, and one that is new, in an extract that is whole.
    try desk.write("whole.csv", SmallExtract(SmallExtract.practices(1...6)))
    let whole = try desk.ingest("whole.csv", at: "2025-05-22T09:00:00")
    #expect(whole.status == 0, "\(whole.output)")
    #expect(try open().isEmpty)
    #expect(
      try desk.text("book/current/events.csv").contains("A-4/1,ask-settled,open,settled,A later")
    )
    // Going back brings the question back.
    _ = try desk.run(["undo", "book", "--yes", "--by", "A Person", "--at", "2025-05-23T09:00:00"])
    #expect(try open() == ["A-4/1 EXT023 T00004", "A-4/2 EXT023 T00005"])
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("the keys of an organisation that are gone are one ask, settled when all are there")
  func goneKeys() throws {
    var rows = SmallExtract.practices()
    rows.removeLast()
    try desk.write("b.csv", SmallExtract(rows))
    #expect(try desk.ingest("b.csv", at: "2025-04-07T09:00:00").status == 1)
    #expect(try open() == ["A-4/1 VAL003 T00005"])
    #expect(try asks().contains(",CAN04.Numerator,1,"))
    // Still gone: the same ask, from the version that asked first.
    rows.append(Row(organisation: "T00006"))
    try desk.write("c.csv", SmallExtract(rows))
    _ = try desk.ingest("c.csv", at: "2025-04-08T09:00:00")
    #expect(try open() == ["A-4/1 VAL003 T00005"])
    #expect(
      try desk.run(["report", "missing", "book", "--format", "csv"]).output
        .contains("T00005 has 1 value in the book that is gone from the extract")
    )
    rows = SmallExtract.practices(1...6)
    try desk.write("d.csv", SmallExtract(rows))
    _ = try desk.ingest("d.csv", at: "2025-04-09T09:00:00")
    #expect(try open().isEmpty)
  }

  @Test("an answer stands, is said instead of asking again, and covers no more than was asked")
  func answered() throws {
    try desk.write("b.csv", SmallExtract(SmallExtract.practices(1...4)))
    _ = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    let answer = ["ask", "answer", "book", "A-4/1", "--note", "it closed on 31 March"]
    let dry = try desk.run(answer + Self.who + ["--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("1 ask would be answered"))
    #expect(try open().count == 1)
    let done = try desk.run(answer + Self.who)
    #expect(done.status == 0, "\(done.output)\(done.talk)")
    #expect(try open().isEmpty)
    #expect(try !desk.run(["status", "book"]).output.contains("to answer"))
    #expect(try asks().contains(",2025-04-09T09:00:00,A Person,it closed on 31 March\r\n"))
    let twice = try desk.run(answer + Self.who)
    #expect(twice.status == 3 && twice.output.contains("error[ASK002]"))
    let unknown = try desk.run(["ask", "answer", "book", "A-4/9", "--note", "x"] + Self.who)
    #expect(unknown.status == 3 && unknown.output.contains("error[ASK001]"))
    // The same is gone from the next one, and a key of another practice.
    var rows = SmallExtract.practices(1...4)
    rows.removeLast()
    rows.append(Row(organisation: "T00006"))
    try desk.write("c.csv", SmallExtract(rows))
    let next = try desk.ingest("c.csv", at: "2025-04-10T09:00:00")
    #expect(next.output.contains("note[ASK004] T00005 has values in the book"), "\(next.output)")
    #expect(next.output.contains("A Person answered A-4/1: it closed on 31 March"))
    #expect(!next.output.contains("EXT023]"))
    #expect(try open() == ["A-6/1 VAL003 T00004"])
    _ = try desk.run(
      ["ask", "answer", "book", "A-6/1", "--note", "withdrawn"] + [
        "--by", "A Person", "--at", "2025-04-11T09:00:00",
      ]
    )
    // More of the same practice is gone, which nobody has answered.
    rows.removeAll { $0.organisation == "T00004" }
    rows.append(Row(organisation: "T00004", field: "HI03.Numerator"))
    try desk.write("d.csv", SmallExtract(rows))
    let more = try desk.ingest("d.csv", at: "2025-04-12T09:00:00")
    #expect(more.output.contains("ask[VAL003]") && more.output.contains("note[ASK004]"))
    #expect(try open() == ["A-8/1 VAL003 T00004"])
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("answers can be given in a file of decisions, whole or not at all")
  func decisions() throws {
    try desk.write("b.csv", SmallExtract(SmallExtract.practices(1...3)))
    _ = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    func write(_ name: String, _ notes: [String]) throws {
      let lines = notes.enumerated().map { index, note in
        "\(name)-\(index),ask-answer,,,,A-4/\(index + 1),,,\(note),,,,A Person"
      }
      let header =
        "id,action,service,organisation,achievement_date,hold_or_case,figures_stand,without,"
        + "reason,reference,value,expect,by"
      try desk.write(name, Array(([header] + lines).map { $0 + "\r\n" }.joined().utf8))
    }
    try write("without.csv", ["it closed", ""])
    let without = try desk.ingest("without.csv", at: "2025-04-08T09:00:00")
    #expect(without.status == 3 && without.output.contains("error[ASK003]"), "\(without.output)")
    #expect(try open().count == 2)
    try write("both.csv", ["it closed", "it moved"])
    let both = try desk.ingest("both.csv", at: "2025-04-08T09:00:00")
    #expect(both.status == 0, "\(both.output)")
    #expect(try open().isEmpty)
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("a contradiction is settled by a later submission, and stays as long as it comes")
  func contradiction() throws {
    var rows = SmallExtract.practices()
    rows[9].value = "9"
    try desk.write("b.csv", SmallExtract(rows))
    _ = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    #expect(try open() == ["A-4/1 VAL005 T00005"])
    rows.append(Row(organisation: "T00006"))
    try desk.write("c.csv", SmallExtract(rows))
    _ = try desk.ingest("c.csv", at: "2025-04-08T09:00:00")
    #expect(try open() == ["A-4/1 VAL005 T00005"])
    rows[9].submitted = "07/04/2025"
    try desk.write("d.csv", SmallExtract(rows))
    _ = try desk.ingest("d.csv", at: "2025-04-09T09:00:00")
    #expect(try open().isEmpty)
  }

  @Test("what is not known is settled when a table has it")
  func unknown() throws {
    var rows = SmallExtract.practices()
    rows.append(Row(organisation: "T00099"))
    try desk.write("b.csv", SmallExtract(rows))
    _ = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    #expect(try open() == ["A-4/1 EXT022 T00099"])
    try desk.write(
      "organisations.csv",
      Array("organisation,name,kind,commissioner,open,close\r\nT00099,New,practice,,,\r\n".utf8)
    )
    let named = try desk.ingest("organisations.csv", at: "2025-04-08T09:00:00")
    try #require(named.output.contains("organisations: added 1"), "\(named.output)\(named.talk)")
    #expect(try open().isEmpty)
  }

  @Test("a mistyped service asks whether another one was meant, and points to undo")
  func mistyped() throws {
    var extract = SmallExtract(SmallExtract.practices())
    extract.lines = extract.lines.map { $0.replacing("NCD2425,", with: "NCD2452,") }
    try desk.write("b.csv", extract)
    let ending = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    #expect(
      ending.output.contains(
        "b.csv: ask[EXT021] NCD2452 has no definition; its values are kept and count for nothing; "
          + "did you mean NCD2425?"
      ),
      "\(ending.output)"
    )
    #expect(ending.output.contains("undo the run"))
    #expect(try open() == ["A-4/1 EXT021 "])
  }

  @Test("submission dates with day and month exchanged are asked about, and the book's stand")
  func swapped() throws {
    let part = try desk.part()
    let submissions = try desk.tables()
    var rows = SmallExtract.practices()
    for index in rows.indices { rows[index].submitted = "04/03/2025" }
    try desk.write("b.csv", SmallExtract(rows))
    let ending = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    #expect(ending.status == 1)
    #expect(
      ending.output.contains(
        "b.csv:2: ask[VAL009] 10 values came unchanged with day and month of the submission "
          + "exchanged, the first of T00001: 2025-04-03T08:00:00 in the book, 2025-03-04T08:00:00 "
          + "in the extract"
      ),
      "\(ending.output)"
    )
    #expect(try desk.part() == part)
    #expect(try desk.tables() == submissions)
    #expect(try open() == ["A-4/1 VAL009 "])
    // The other way round: under a wrong later moment, corrections would be taken for older ones.
    for index in rows.indices { rows[index].submitted = "05/03/2025" }
    let other = try Desk()
    try other.makeBook()
    try other.write("a.csv", SmallExtract(rows))
    _ = try other.ingest("a.csv")
    for index in rows.indices { rows[index].submitted = "03/05/2025" }
    try other.write("b.csv", SmallExtract(rows))
    #expect(try other.ingest("b.csv", at: "2025-05-07T09:00:00").output.contains("ask[VAL009]"))
    rows[1].value = "8"
    rows[1].submitted = "06/04/2025"
    try other.write("c.csv", SmallExtract(rows))
    _ = try other.ingest("c.csv", at: "2025-05-08T09:00:00")
    #expect(try other.part().contains("T00001,CAN04.Numerator,8,"))
  }

  @Test("of two extracts in a run, what is found names the file that has the row")
  func twoFiles() throws {
    var rows = SmallExtract.practices()
    try desk.write("one.csv", SmallExtract(Array(rows[..<4])))
    rows[9].value = ""
    rows[9].submitted = "05/04/2025"
    rows.append(Row(organisation: "T00099"))
    try desk.write("two.csv", SmallExtract(Array(rows[4...])))
    let ending = try desk.ingest("one.csv", "two.csv", at: "2025-04-07T09:00:00")
    #expect(ending.output.contains("two.csv:7: ask[VAL002]"), "\(ending.output)")
    #expect(ending.output.contains("two.csv: ask[EXT022] T00099"))
    #expect(!ending.output.contains("one.csv:"))
  }

  @Test("where not one record can be used, nothing is published and --set-aside is not advised")
  func nothingUsable() throws {
    let rows = SmallExtract.practices().map { row in
      var row = row
      row.value = "x"
      return row
    }
    try desk.write("bad.csv", SmallExtract(rows))
    let version = try desk.text("book/current/version.json")
    for options in [[], ["--set-aside"]] {
      let ending = try desk.run(["ingest", "book", "bad.csv"] + Self.who + options)
      #expect(ending.status == 3)
      #expect(!ending.talk.contains("with --set-aside"), "\(ending.talk)")
      #expect(try desk.text("book/current/version.json") == version)
    }
  }
}
