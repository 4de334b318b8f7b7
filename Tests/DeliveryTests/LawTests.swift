import class Foundation.JSONSerialization
import FoundationEssentials
import Testing

/// What must hold of every delivery, whatever is in it.
@Suite struct LawTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
  }

  /// Rows of several dates and submissions, a blank, a superseded row and fields of no definition.
  static let rows: [Row] = {
    var rows: [Row] = []
    for practice in 1...6 {
      for (month, date) in ["20250131", "20250228", "20250331"].enumerated() {
        for (number, field) in ["CAN04.Denominator", "CAN04.Numerator", "HI03.Numerator"]
          .enumerated()
        {
          rows.append(
            Row(
              organisation: "T0000\(practice)",
              field: field,
              value: "\(20 - number * 3 + month + practice)",
              date: date,
              submitted: "0\(month + 1)/04/2025"
            )
          )
        }
        for name in ["A new field", "A new field, too"] {
          rows.append(
            Row(organisation: "T0000\(practice)", value: "4", date: date, name: name)
          )
        }
      }
    }
    var old = rows[11]
    old.value = "1"
    old.submitted = "01/01/2025"
    old.last = "N"
    rows.append(old)
    rows[20].value = ""
    return rows
  }()

  /// Rows in another order, the same every time.
  static func shuffled(_ rows: [Row]) -> [Row] {
    rows.indices.sorted { ($0 * 7_919) % 9_973 < ($1 * 7_919) % 9_973 }.map { rows[$0] }
  }

  @Test("the order of the rows is nothing to the tables")
  func order() throws {
    try desk.write("a.csv", SmallExtract(Self.rows))
    try desk.write("b.csv", SmallExtract(Self.shuffled(Self.rows)))
    try desk.makeBook("other")
    #expect(try desk.ingest("a.csv").status <= 1)
    #expect(try desk.ingest("b.csv", into: "other").status <= 1)
    let (left, right) = (try desk.tables(), try desk.tables("other"))
    #expect(Set(left.keys) == Set(right.keys))
    for (name, text) in left { #expect(right[name] == text, "\(name)") }
  }

  @Test("a file in two halves is the file")
  func halves() throws {
    let rows = Self.shuffled(Self.rows)
    try desk.write("whole.csv", SmallExtract(Self.rows))
    try desk.write("one.csv", SmallExtract(Array(rows[..<40])))
    try desk.write("two.csv", SmallExtract(Array(rows[40...])))
    try desk.makeBook("other")
    #expect(try desk.ingest("whole.csv").status <= 1)
    #expect(try desk.ingest("one.csv", "two.csv", into: "other").status <= 1)
    let (left, right) = (try desk.tables(), try desk.tables("other"))
    for (name, text) in left { #expect(right[name] == text, "\(name)") }
  }

  @Test("the same again, as it is, renamed or zipped anew, changes nothing and says so")
  func again() throws {
    let bytes = SmallExtract(Self.rows).bytes
    try desk.zip("a.zip", [("INDICATOR_VALUES.csv", bytes)])
    try desk.write("renamed.zip", try desk.bytes("a.zip"))
    try desk.zip("anew.zip", level: 1, [("again.csv", bytes)])
    try desk.write("plain.csv", bytes)
    #expect(try desk.ingest("a.zip").status <= 1)
    let before = try desk.tree("book/versions")
    for file in ["a.zip", "renamed.zip", "anew.zip", "plain.csv"] {
      let ending = try desk.ingest(file)
      #expect(ending.output.contains("Nothing changed: the book is as it was"), "\(file)")
      #expect(ending.output.contains("EXT024") == file.hasSuffix("d.zip") || file == "a.zip")
      #expect(try desk.tree("book/versions") == before, "\(file)")
    }
  }

  @Test("the same run gives the same bytes, whatever the language and the hour of the place")
  func surroundings() throws {
    try desk.write("a.csv", SmallExtract(Self.shuffled(Self.rows)))
    var first: (output: String, tree: [String: [UInt8]])?
    let places = ["UTC", "Pacific/Auckland", "America/New_York"]
    for run in 0..<10 {
      let ending = try desk.ingest(
        "a.csv",
        into: "book",
        [
          "TZ": places[run % 3], "LC_ALL": ["C", "C.UTF-8", "tr_TR.UTF-8"][run % 3],
          "HOME": "/", "COLUMNS": "100",
        ]
      )
      let tree = try desk.tree("book/versions").merging(try desk.tree("book/objects")) { $1 }
      if let first {
        #expect(ending.output == first.output)
        #expect(tree == first.tree)
      } else {
        first = (ending.output, tree)
      }
      try FileManager.default.removeItem(atPath: "\(desk.path)/book")
      try desk.makeBook()
    }
  }

  @Test("JSON is JSON, done or refused")
  func json() throws {
    try desk.write("a.csv", SmallExtract(Self.rows))
    try desk.write("bad.csv", SmallExtract([Row(value: "\u{7}x\"\\")]))
    for (file, status) in [("a.csv", 1), ("bad.csv", 3), ("nowhere.csv", 3)] {
      let ending = try desk.run([
        "ingest", "book", file, "--by", "A Person", "--at", "2025-04-06T09:00:00",
        "--format", "json",
      ])
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
      )
      let summary = try #require(document["summary"] as? [String: Any])
      #expect(summary["exitCode"] as? Int == Int(ending.status))
      if status == 3 { #expect(ending.status == 3) }
      #expect((document["failure"] as? [String: Any] != nil) == (ending.status == 3))
    }
  }

  // What one changed row comes to.

  /// Takes the practices in, then the same with a change, and expects the values as they were.
  private func stands(
    _ rule: String,
    _ status: Int32,
    _ change: (inout [Row]) -> Void
  ) throws -> ReckonerProcess.Ending {
    var rows = SmallExtract.practices()
    try desk.write("a.csv", SmallExtract(rows))
    _ = try desk.ingest("a.csv")
    let part = try desk.part()
    change(&rows)
    try desk.write("b.csv", SmallExtract(rows))
    let ending = try desk.ingest("b.csv")
    #expect(ending.output.contains("[\(rule)]"), "\(ending.output)")
    #expect(ending.status == status)
    #expect(try desk.part() == part)
    return ending
  }

  @Test("a superseded row dated later than the current one is asked about, and does not count")
  func supersededLater() throws {
    _ = try stands("EXT020", 1) { rows in
      rows.append(Row(organisation: "T00005", value: "3", submitted: "05/04/2025", last: "N"))
    }
  }

  @Test("two current rows of one moment: the old value stands")
  func conflict() throws {
    _ = try stands("EXT011", 1) { rows in
      rows[9] = Row(organisation: "T00005", value: "6", submitted: "05/04/2025")
      rows.append(Row(organisation: "T00005", value: "8", submitted: "05/04/2025"))
    }
  }

  @Test("another value of the moment that the book has: the old value stands")
  func conflictWithBook() throws {
    let ending = try stands("VAL005", 1) { $0[9].value = "9" }
    #expect(ending.output.contains("b.csv:11: ask[VAL005] the book has 7, the extract 9"))
  }

  @Test("a blank is missing, never 0: the old value stands")
  func blank() throws {
    let ending = try stands("VAL002", 1) { rows in
      rows[9].value = ""
      rows[9].submitted = "05/04/2025"
    }
    #expect(ending.output.contains("b.csv:11: ask[VAL002] the book has 7"))
  }

  @Test("a key that vanished: the old value stands")
  func vanished() throws {
    let ending = try stands("VAL003", 1) { $0.removeLast() }
    #expect(ending.output.contains("T00005 NCD2425 2025-03-31 CAN04.Numerator"))
  }

  @Test("an organisation that vanished is listed and kept")
  func absent() throws {
    let ending = try stands("EXT023", 1) { $0.removeLast(2) }
    #expect(ending.output.contains("T00005 has values in the book for 2025-03-31 and none in"))
  }

  @Test("an organisation that nobody knows is asked about, and kept")
  func unknown() throws {
    var rows = SmallExtract.practices()
    rows.append(Row(organisation: "T00099"))
    try desk.write("a.csv", SmallExtract(rows))
    let ending = try desk.ingest("a.csv")
    #expect(ending.output.contains("ask[EXT022] T00099 is in no table"))
    #expect(ending.status == 1)
    #expect(try desk.part().contains("T00099,CAN04.Numerator,7,1"))
  }

  @Test("--set-aside takes the rest in, counts what it left out and keeps it byte for byte")
  func setAside() throws {
    var extract = SmallExtract(SmallExtract.practices())
    let bad = ["T00009,=1,\"a \"\"b\"\"\",x", SmallExtract.line(Row(value: "0980.00"))]
    extract.lines.insert(bad[0], at: 2)
    extract.lines.append(bad[1])
    try desk.write("a.csv", extract)
    let ending = try desk.run([
      "ingest", "book", "a.csv", "--by", "A Person", "--at", "2025-04-06T09:00:00", "--set-aside",
    ])
    #expect(ending.output.contains("2 errors in 1 file, 12 records"))
    #expect(ending.status == 1)
    let rejects = try desk.text("book/current/reports/rejects.csv")
    for (text, rule, place) in [(bad[0], "CSV004", "4,3"), (bad[1], "EXT001", "13,12")] {
      let quoted = "\"\(text.replacing("\"", with: "\"\""))\""
      #expect(rejects.contains("a.csv,,\(place),\(rule),\(quoted)\r\n"), "\(rejects)")
    }
    #expect(try desk.part().split(whereSeparator: \.isNewline).count == 11)
    #expect(
      try desk.text("book/current/reports/summary.txt").contains("2 records set aside")
    )
  }

  @Test("what was set aside is not taken as gone, and what is gone still asks")
  func setAsideIsNotGone() throws {
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    _ = try desk.ingest("a.csv")
    let part = try desk.part()
    var rows = SmallExtract.practices()
    rows[1].value = "x"
    rows.remove(at: 3)
    try desk.write("b.csv", SmallExtract(rows))
    let aside = ["--by", "A Person", "--at", "2025-04-07T09:00:00", "--set-aside"]
    let ending = try desk.run(["ingest", "book", "b.csv"] + aside)
    #expect(ending.output.contains("T00002 NCD2425 2025-03-31 CAN04.Numerator"))
    #expect(!ending.output.contains("T00001 NCD2425 2025-03-31 CAN04.Numerator"))
    #expect(try desk.part() == part)
    // Nothing changed in the state, and yet the rejects are kept.
    #expect(ending.output.contains("Version 4 of the book was published"))
    #expect(try desk.text("book/current/reports/rejects.csv").contains("T00001"))
    // A record that does not say whose it is may be anybody's.
    rows = SmallExtract.practices()
    rows[1].organisation = "T?0001"
    rows.remove(at: 3)
    try desk.write("c.csv", SmallExtract(rows))
    let unknown = try desk.run(["ingest", "book", "c.csv"] + aside)
    #expect(unknown.output.contains("was published"))
    #expect(!unknown.output.contains("ask[VAL003]"), "\(unknown.output)")
  }

  @Test("an organisation whose every record was set aside is not listed as absent")
  func setAsideIsNotAbsent() throws {
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    _ = try desk.ingest("a.csv")
    var rows = SmallExtract.practices(1...4)
    rows[0].value = "x"
    rows[1].value = "x"
    try desk.write("b.csv", SmallExtract(rows))
    _ = try desk.run([
      "ingest", "book", "b.csv", "--by", "A Person", "--at", "2025-04-07T09:00:00", "--set-aside",
    ])
    let summary = try desk.text("book/current/reports/summary.txt")
    #expect(summary.contains("1 organisation of the book has no values"), "\(summary)")
  }

  @Test("without --set-aside the file is refused whole and kept apart, the book as it was")
  func refusedWhole() throws {
    var rows = SmallExtract.practices()
    rows[3].value = "x"
    try desk.write("a.csv", SmallExtract(rows))
    let version = try desk.text("book/current/version.json")
    let ending = try desk.ingest("a.csv")
    #expect(ending.status == 3)
    #expect(ending.talk.contains("--set-aside"))
    #expect(try desk.text("book/current/version.json") == version)
    let quarantine = try desk.tree("book/quarantine")
    let kept = quarantine.first { $0.key.hasSuffix("/a.csv") }
    #expect(kept?.value == (try desk.bytes("a.csv")))
    let reason = try #require(quarantine.first { $0.key.hasSuffix("/reason.csv") })
    #expect(String(decoding: reason.value, as: UTF8.self).contains("EXT001"))
    #expect(try desk.run(["verify", "book"]).status <= 1)
  }
}
