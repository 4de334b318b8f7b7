import Testing

/// Faults of whole extracts: what of a file can be relied on, and what is said where it cannot.
@Suite struct ExtractFaultTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("blank lines in an extract are said, and are no rows", arguments: ["\n", "\r\n"])
  func blankLines(ending: String) throws {
    let extract = SmallExtract(SmallExtract.practices())
    var lines = [extract.header] + extract.lines
    lines.insert("", at: 3)
    lines.append("")
    try desk.write("a.csv", Array(lines.map { $0 + ending }.joined().utf8))
    let result = try desk.check("a.csv")
    #expect(result.output.contains("a.csv:4:1: warning[CSV006]"))
    #expect(result.output.contains("a.csv:13:1: warning[CSV006]"))
    #expect(result.output.contains("2 warnings in 1 file, 10 records (all checked)"))
    #expect(result.status == 0)
  }

  @Test("one date with the month first makes the others doubtful: the file is refused whole")
  func monthFirst() throws {
    let rows = [
      Row(submitted: "04/25/2025"), Row(organisation: "T00002", submitted: "04/05/2025"),
    ]
    try desk.write("a.csv", SmallExtract(rows))
    try desk.makeBook()
    let tables = try desk.tables()
    for arguments in [["a.csv"], ["a.csv", "--set-aside"]] {
      let ending = try desk.run(
        ["ingest", "book"] + arguments + ["--by", "A Person", "--at", "2025-06-06T09:00:00"]
      )
      #expect(ending.output.contains("a.csv:2:"))
      #expect(ending.output.contains("error[EXT004]"))
      #expect(ending.output.contains("a.csv: error[EXT029] 1 submission date fits only with"))
      #expect(!ending.talk.contains("--set-aside"))
      #expect(ending.status == 3)
      #expect(try desk.tables() == tables)
    }
  }

  @Test("a submission of a day that is still to come is said, with its place")
  func toCome() throws {
    var rows = SmallExtract.practices()
    rows[3].submitted = "07/04/2025"
    rows[5].submitted = "01/01/2035"
    try desk.write("a.csv", SmallExtract(rows))
    try desk.makeBook()
    let ending = try desk.ingest("a.csv")
    #expect(ending.output.contains("a.csv:5: ask[EXT028] 2 rows submitted after 2025-04-06"))
    #expect(ending.output.contains("the latest on 2035-01-01"))
    let later = try desk.ingest("a.csv", at: "2036-04-06T09:00:00")
    #expect(!later.output.contains("EXT028"))
  }

  @Test("a file that ends in the middle of a record is cut short", arguments: [3, 30, 60])
  func cutShort(lost: Int) throws {
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    try desk.makeBook()
    #expect(try desk.ingest("a.csv").status == 0)
    // What the third practice has is cut off in the middle; the fourth and fifth are not reached.
    let text = SmallExtract(SmallExtract.practices(1...3)).bytes.dropLast(lost)
    try desk.write("cut.csv", Array(text))
    let ending = try desk.run([
      "ingest", "book", "cut.csv", "--set-aside", "--by", "A Person", "--at",
      "2025-04-07T09:00:00",
    ])
    #expect(ending.output.contains("cut.csv: ask[EXT014] the last record is not whole"))
    #expect(!ending.output.contains("EXT023"))
    #expect(!ending.output.contains("VAL00"))
    #expect(ending.status == 1)
    let asked = try desk.run(["ask", "list", "book"])
    #expect(asked.output.contains("NCD2425 2025-03-31: the last record is not whole"))
    // One that is whole settles it.
    try desk.write("whole.csv", SmallExtract(SmallExtract.practices(1...6)))
    _ = try desk.ingest("whole.csv", at: "2025-04-08T09:00:00")
    #expect(try desk.run(["ask", "list", "book"]).output.contains("0 asks to answer"))
  }

  @Test("a record with two faults can be set aside")
  func twoFaults() throws {
    var extract = SmallExtract(SmallExtract.practices())
    extract.lines.insert("NCD2425,\"Network\" x,T00009", at: 2)
    try desk.write("a.csv", extract)
    try desk.makeBook()
    let refused = try desk.ingest("a.csv")
    #expect(refused.status == 3)
    #expect(refused.talk.contains("--set-aside"))
    let ending = try desk.run([
      "ingest", "book", "a.csv", "--set-aside", "--by", "A Person", "--at", "2025-04-07T09:00:00",
    ])
    #expect(ending.output.contains("was published"), "\(ending.output)\(ending.talk)")
    #expect(try desk.text("book/current/reports/rejects.csv").contains("T00009"))
  }

  @Test("a field under two spellings is one field: its rows repeat or contradict each other")
  func twoSpellings() throws {
    let rows = [
      Row(value: "7", name: "Number of patients"), Row(value: "8", name: "NUMBER of  patients"),
      Row(organisation: "T00002", name: "Number of patients"),
      Row(organisation: "T00002", name: "number of patients"),
    ]
    try desk.write("a.csv", SmallExtract(rows))
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("a.csv:3: ask[EXT011]"))
    #expect(ending.output.contains("a.csv:5: warning[EXT010] the row repeats line 4"))
    #expect(ending.status == 1)
    try desk.makeBook()
    let taken = try desk.ingest("a.csv")
    #expect(taken.output.contains("a.csv:3: ask[EXT011]"))
    #expect(taken.status == 1)
  }

  @Test("two files of one delivery that contradict each other are asked about, both named")
  func twoFiles() throws {
    try desk.write("a.csv", SmallExtract([Row(value: "12"), Row(organisation: "T00002")]))
    try desk.write("b.csv", SmallExtract([Row(value: "14"), Row(organisation: "T00002")]))
    try desk.makeBook()
    for ending in [try desk.check("a.csv", "b.csv"), try desk.ingest("a.csv", "b.csv")] {
      #expect(
        ending.output.contains(
          "b.csv:2: ask[EXT011] \"12\" on line 2 of a.csv and \"14\" on line 2 of b.csv were submitted"
        )
      )
      #expect(ending.output.contains("first seen at a.csv:2"))
      #expect(ending.output.contains("b.csv:3: warning[EXT010]"))
      #expect(ending.output.contains("first seen at a.csv:3"))
      #expect(ending.output.contains("T00001 NCD2425 2025-03-31 CAN04"))
      #expect(ending.status == 1)
    }
  }

  @Test(
    "rows that a later file of the delivery replaces are counted at their own, whatever the order"
  )
  func replacedByFile() throws {
    let later = (1...3).map { Row(organisation: "T0000\($0)", value: "8", submitted: "05/04/2025") }
    var history = Row(organisation: "T00001", value: "6", submitted: "01/04/2025")
    history.last = "N"
    let older = [history] + (1...3).map { Row(organisation: "T0000\($0)") }
    try desk.write("a.csv", SmallExtract(older))
    try desk.write("b.csv", SmallExtract(later))
    try desk.makeBook()
    let words = "line 2 of b.csv, submitted later, counts in its place"
    for ending in [try desk.check("b.csv", "a.csv"), try desk.ingest("a.csv", "b.csv")] {
      #expect(ending.output.contains("a.csv:3: note[EXT012] \(words)"), "\(ending.output)")
      #expect(ending.output.contains("first seen at b.csv:2"))
      // What was history in its own file is said there, once.
      #expect(ending.output.contains("a.csv:2: note[EXT012] line 3 counts in its place"))
      #expect(!ending.output.contains("b.csv:2: note[EXT012]"))
      #expect(ending.output.ranges(of: "note[EXT012]").count == 4, "\(ending.output)")
      #expect(ending.status == 0)
    }
    #expect(try desk.part().contains("T00003,CAN04.Numerator,8,1"))
  }

  @Test("an achievement date that a cumulative extract no longer holds is listed and kept")
  func absentDate() throws {
    func rows(_ dates: [String]) -> SmallExtract {
      SmallExtract(dates.map { Row(date: $0) })
    }
    try desk.write("a.csv", rows(["20250131", "20250228", "20250331"]))
    try desk.write("b.csv", rows(["20250131", "20250228"]))
    try desk.write("c.csv", rows(["20250430"]))
    try desk.makeBook()
    #expect(!(try desk.ingest("a.csv").output.contains("EXT030")))
    let part = try desk.part()
    let ending = try desk.ingest("b.csv", at: "2025-04-07T09:00:00")
    #expect(
      ending.output.contains(
        "b.csv: ask[EXT030] the book has values of NCD2425 as at 2025-03-31"
      )
    )
    #expect(ending.output.contains("1 ask"))
    #expect(try desk.part() == part)
    let other = try desk.ingest("c.csv", at: "2025-05-07T09:00:00")
    #expect(!other.output.contains("EXT030"), "the extract covers one later date alone")
  }

  @Test("what check says of a file is so")
  func facts() throws {
    let text = String(decoding: SmallExtract([Row()]).bytes, as: UTF8.self)
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try desk.write("wide.csv", wide)
    let checked = try desk.check("wide.csv")
    #expect(checked.output.contains("UTF-16"))
    #expect(!checked.output.contains("ASCII"))
    try desk.zip("a.zip", [("a.csv", Array(text.utf8)), ("g.pdf", Array("%PDF-1.7\n1 0".utf8))])
    let document = try desk.check("a.zip").output
    let facts = document.split(separator: "a.zip!g.pdf").dropFirst().first ?? ""
    #expect(facts.contains("bytes"))
    #expect(facts.firstRange(of: "12") != nil)
    #expect(!facts.contains("encoding"))
    try desk.write("header.csv", SmallExtract())
    #expect(!(try desk.check("header.csv").output.contains("dates and times")))
    let practice =
      "\"A81001\",\"THE DENSHAM SURGERY\",\"Y63\",\"16C\",\"1\",\"2\",\"3\",\"4\",\"5\",\"TS18 1HU\","
      + "\"19740401\"" + String(repeating: ",\"\"", count: 16)
    try desk.write("epraccur.csv", Array("\(practice)\r\n\(practice)\r\n".utf8))
    #expect(try desk.check("epraccur.csv").line(with: "records ")?.hasSuffix(" 2") == true)
  }

  @Test("where there is nothing to take in, that is said")
  func nothing() throws {
    try desk.zip("a.zip", [("guide.pdf", Array("%PDF-1.7\n1 0 obj".utf8))])
    let ending = try desk.check("a.zip")
    #expect(ending.output.contains("a.zip: ask[EXT031]"))
    #expect(ending.status == 1)
    try desk.makeBook()
    #expect(try desk.ingest("a.zip").status == 1)
  }

  @Test("a file that is no text is one finding")
  func binary() throws {
    let bytes = (0..<35_000).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    try desk.write("picture.jpg", [0xFF, 0xD8, 0xFF] + bytes)
    let ending = try desk.check("picture.jpg")
    #expect(ending.output.contains("picture.jpg: error[EXT025] it is not text"))
    #expect(ending.output.contains("1 error in 1 file"))
    #expect(ending.output.utf8.count < 1_500)
    #expect(ending.status == 2)
  }

  @Test("a value that is too long for a message is cut")
  func longValue() throws {
    let long = String(repeating: "x", count: 5_000)
    try desk.write("a.csv", SmallExtract([Row(), Row(organisation: "T00003", value: long)]))
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("\"\(String(repeating: "x", count: 80))…\" is not a whole"))
  }

  @Test("a misspelt column is named, with what was meant", arguments: ["FIELD_NAME", "ORG_CODE"])
  func misspelt(column: String) throws {
    let wrong = column == "FIELD_NAME" ? "FEILD_NAME" : "ORG_CDE"
    var extract = SmallExtract([Row()])
    extract.header = extract.header.replacing(",\(column),", with: ",\(wrong),")
    try desk.write("a.csv", extract)
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("error[EXT007] the header lacks \(column); “\(wrong)”"))
    #expect(ending.output.contains("did you mean \(column)?"))
    #expect(ending.output.contains("1 error in 1 file"))
    #expect(ending.status == 2)
  }

  @Test("of a quote that is never closed the cause comes first")
  func unclosed() throws {
    var extract = SmallExtract((1...5).map { Row(organisation: "T0000\($0)", name: "Patients") })
    extract.lines[4] = extract.lines[4].replacing(",CAN04,", with: ",\"CAN04,")
    try desk.write("a.csv", extract)
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("Next: reckoner explain CSV003"))
  }

  @Test("doubled quotes in a user's name are single ones, and a refused record names no field")
  func names() throws {
    let rows = SmallExtract.practices() + [Row(value: "x", name: "A field of no other row")]
    var extract = SmallExtract(rows)
    extract.lines[1] = extract.lines[1].replacing(",cro-processor,", with: ",\"Jo \"\"J\"\" Bo\",")
    try desk.write("a.csv", extract)
    try desk.makeBook()
    let ending = try desk.run([
      "ingest", "book", "a.csv", "--set-aside", "--by", "A Person", "--at", "2025-04-07T09:00:00",
    ])
    #expect(ending.output.contains("was published"), "\(ending.output)\(ending.talk)")
    let tables = try desk.tables()
    #expect(tables["fields.csv"]?.contains("A field of no other row") == false)
    let submissions = tables.first { $0.key.hasSuffix("submissions.csv") }?.value ?? ""
    #expect(submissions.contains("\"Jo \"\"J\"\" Bo\""))
    #expect(!submissions.contains("\"\"\"\"J"))
  }
}
