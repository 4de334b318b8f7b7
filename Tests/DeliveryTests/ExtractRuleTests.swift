import Testing

/// Each rule of the extract that `check` can tell: a file that breaks it, with the place that is
/// said and the exit code, and the same file put right.
@Suite struct ExtractRuleTests {
  typealias Row = SmallExtract.Row

  /// A file, and what `check` must say of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let severity: String
    /// The place behind the name of the file: line, and column where there is one.
    let place: String
    let status: Int32
    let bad: [UInt8]
    let good: [UInt8]
    var testDescription: String { "\(rule) at \(place)" }

    /// A case of two files, given line by line.
    init(
      _ rule: String,
      _ severity: String,
      at place: String,
      _ status: Int32,
      bad: [String],
      good: [String] = ExtractRuleTests.good,
      ending: String = "\r\n"
    ) {
      self.rule = rule
      self.severity = severity
      self.place = place
      self.status = status
      self.bad = Array(bad.map { $0 + ending }.joined().utf8)
      self.good = Array(good.map { $0 + "\r\n" }.joined().utf8)
    }

    /// A case whose third line has the fault, at the column where `text` begins.
    init(_ rule: String, _ severity: String, _ status: Int32, in row: Row, from text: String) {
      let line = SmallExtract.line(row)
      let start = line.firstRange(of: text)?.lowerBound ?? line.endIndex
      self.init(
        rule,
        severity,
        at: "3:\(line.distance(from: line.startIndex, to: start) + 1)",
        status,
        bad: [SmallExtract.header, SmallExtract.line(Row()), line]
      )
    }
  }

  static let good = [
    SmallExtract.header, SmallExtract.line(Row()), SmallExtract.line(Row(organisation: "T00002")),
  ]

  private static let older =
    "PRMRY_MDCL_CARE_SRVC_SHRT_NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,APPROVED_STATUS"

  static let cases: [Case] = {
    let other = "T00002"
    let noService = SmallExtract.line(Row(organisation: other)).replacing(
      "NCD2425",
      with: "NCD 2425"
    )
    let noValue = SmallExtract.header.replacing(",VALUE", with: "")
    var replaced = Row(organisation: other, value: "5", submitted: "01/04/2025")
    replaced.last = "N"
    return [
      Case("EXT002", "error", 1, in: Row(organisation: "A81/001"), from: "A81/001"),
      Case("EXT002", "error", 1, in: Row(organisation: "A8"), from: "A8,"),
      Case("EXT003", "error", 1, in: Row(date: "20240231"), from: "20240231"),
      Case("EXT003", "error", 1, in: Row(date: "31/03/2025"), from: "31/03/2025"),
      Case("EXT005", "error", 1, in: Row(organisation: other, last: "yes"), from: "yes"),
      Case(
        "EXT006",
        "error",
        1,
        in: Row(organisation: other, field: ".x", name: "Seen"),
        from: ",Seen"
      ),
      Case("EXT006", "error", 1, in: Row(organisation: other, name: ""), from: ",7,"),
      Case("EXT006", "error", at: "3:1", 1, bad: Array(good.dropLast()) + [noService]),
      Case("EXT007", "error", at: "1:1", 2, bad: [noValue] + good.dropFirst()),
      Case(
        "EXT009",
        "warning",
        at: "1",
        0,
        bad: [good[0] + ",COMMENT"] + good.dropFirst().map { $0 + ",seen" }
      ),
      Case(
        "EXT012",
        "note",
        at: "3",
        0,
        bad: [good[0], SmallExtract.line(Row(organisation: other)), SmallExtract.line(replaced)]
      ),
      Case(
        "EXT013",
        "ask",
        at: "3",
        1,
        bad: Array(good.dropLast()) + [SmallExtract.line(replaced)]
      ),
      Case("EXT015", "warning", 0, in: Row(date: "20240228"), from: "20240228"),
      Case(
        "EXT016",
        "note",
        0,
        in: Row(organisation: other, submitted: "45750", time: "0.777465278"),
        from: "45750"
      ),
      Case(
        "EXT018",
        "note",
        at: "1",
        0,
        bad: [older, "NCD2425,T00001,20250331,CAN04,Seen,7,Y"]
      ),
      Case("CSV010", "note", at: "", 0, bad: [good[0] + "\r"] + good.dropFirst(), ending: "\n"),
    ]
  }()

  @Test("a file that breaks the rule, and the same put right", arguments: cases)
  func rule(_ given: Case) throws {
    let desk = try Desk()
    try desk.write("a.csv", given.bad)
    let ending = try desk.check("a.csv")
    let place = given.place.isEmpty ? "a.csv" : "a.csv:\(given.place)"
    #expect(
      ending.output.contains("\(place): \(given.severity)[\(given.rule)] "),
      "\(ending.output)"
    )
    #expect(ending.status == given.status)
    try desk.write("a.csv", given.good)
    let right = try desk.check("a.csv")
    #expect(!right.output.contains(given.rule), "\(right.output)")
    #expect(right.status == 0)
  }

  @Test("a field that no definition names is said once, and kept under a name of its own")
  func unmappedField() throws {
    let desk = try Desk()
    try desk.makeBook()
    try desk.write("good.csv", SmallExtract([Row()]))
    let right = try desk.ingest("good.csv")
    #expect(!right.output.contains("EXT017"))
    #expect(right.status == 0)
    try desk.write("a.csv", SmallExtract([Row(), Row(name: "NEWCODE")]))
    let ending = try desk.ingest("a.csv")
    #expect(ending.output.contains("a.csv: warning[EXT017] CAN04 \"NEWCODE\" has 1 rows"))
    #expect(ending.status == 0)
    #expect(try desk.part().contains("T00001,CAN04.~1,7,1"))
  }

  @Test("a service without a definition is asked about, and its values are kept")
  func undefinedService() throws {
    let desk = try Desk()
    try desk.write("a.csv", SmallExtract([Row()]))
    try desk.makeBook("bare", defined: false)
    let ending = try desk.ingest("a.csv", into: "bare")
    #expect(ending.output.contains("a.csv: ask[EXT021] NCD2425 has no definition"))
    #expect(ending.status == 1)
    #expect(try desk.part("bare").contains("T00001,CAN04.~1,7,1"))
    try desk.makeBook()
    #expect(try !desk.ingest("a.csv").output.contains("EXT021"))
  }

  @Test("an achievement date that the service does not have is said")
  func undefinedDate() throws {
    let desk = try Desk()
    try desk.makeBook()
    try desk.write("a.csv", SmallExtract([Row(date: "20250430")]))
    let ending = try desk.ingest("a.csv")
    #expect(
      ending.output.contains(
        "a.csv: warning[EXT027] NCD2425 has no achievement date 2025-04-30"
      )
    )
    #expect(ending.status == 0)
    try desk.write("b.csv", SmallExtract([Row(date: "20250228")]))
    #expect(try !desk.ingest("b.csv").output.contains("EXT027"))
  }

  @Test("a network's own total that differs from ours is said, with the two figures")
  func networkTotal() throws {
    let desk = try Desk()
    try desk.makeBook()
    let own = Row(organisation: "U00001", value: "36")
    try desk.write("a.csv", SmallExtract(SmallExtract.practices() + [own]))
    let ending = try desk.ingest("a.csv")
    #expect(
      ending.output.contains(
        "a.csv: warning[NET015] CAN04.Numerator is 36 in CQRS and 35 here"
      ),
      "\(ending.output)"
    )
    let right = try Desk()
    try right.makeBook()
    try right.write(
      "a.csv",
      SmallExtract(SmallExtract.practices() + [Row(organisation: "U00001", value: "35")])
    )
    #expect(try !right.ingest("a.csv").output.contains("NET015"))
  }
}
