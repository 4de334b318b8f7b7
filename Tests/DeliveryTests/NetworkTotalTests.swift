import Testing

/// CQRS's own totals of networks are compared with what the book holds after a delivery.
@Suite struct NetworkTotalTests {
  private typealias Row = SmallExtract.Row
  private let desk: Desk

  /// A book with the six members of U00001, each 9 and 7, and T00012, which is no member.
  init() throws {
    desk = try Desk()
    try desk.makeBook()
    try desk.write(
      "first.csv",
      SmallExtract(SmallExtract.practices(1...6) + Self.stranger + Self.totals(54, 42))
    )
    #expect(try desk.ingest("first.csv").status == 0)
    #expect(try totals() == [])
  }

  private static let stranger = [
    Row(organisation: "T00012", field: "CAN04.Denominator", value: "5"),
    Row(organisation: "T00012", value: "4"),
  ]

  private static func totals(_ denominator: Int, _ numerator: Int, _ day: Int = 3) -> [Row] {
    [
      Row(
        organisation: "U00001",
        field: "CAN04.Denominator",
        value: "\(denominator)",
        submitted: "0\(day)/04/2025"
      ),
      Row(organisation: "U00001", value: "\(numerator)", submitted: "0\(day)/04/2025"),
    ]
  }

  /// The rows of network-totals.csv from the field on, without the header.
  private func totals() throws -> [String] {
    try desk.text("book/current/reports/network-totals.csv").split(separator: "\r\n").dropFirst()
      .map { String($0.dropFirst("NCD2425,2025-03-31,U00001,".count)) }
  }

  private func expectTheStranger(_ ending: ReckonerProcess.Ending, _ numerator: Int) throws {
    #expect(
      try totals() == [
        "CAN04.Denominator,59,54,5,T00012,,,\"With T00012, which is no member, they agree.\"",
        "CAN04.Numerator,\(numerator + 4),\(numerator),4,T00012,,,"
          + "\"With T00012, which is no member, they agree.\"",
      ]
    )
    let finding =
      "CAN04.Denominator is 59 in CQRS and 54 here, and 1 more field differs: with "
      + "T00012, which is no member, they agree"
    #expect(ending.line(with: "warning[NET015]", finding) != nil, "\(ending.output)")
    let findings = try desk.text("book/current/reports/findings.csv")
    #expect(findings.contains("warning,NET015,") && findings.contains(finding))
  }

  @Test("an extract of a few practices is compared with all that the book holds")
  func partial() throws {
    var row = Row(value: "8")
    row.submitted = "05/04/2025"
    try desk.write("next.csv", SmallExtract([row] + Self.totals(59, 47, 5)))
    try expectTheStranger(try desk.ingest("next.csv"), 43)
  }

  @Test("the total of a network without members is compared with nothing")
  func memberless() throws {
    try desk.write("next.csv", SmallExtract([Row(organisation: "U00009", value: "4")]))
    let ending = try desk.ingest("next.csv")
    let reason = "the network has no members here on the day; no single practice explains it"
    #expect(
      ending.line(
        with: "warning[NET015] CAN04.Numerator is 4 in CQRS and nothing here: \(reason)"
      ) != nil,
      "\(ending.output)"
    )
    let totals = try desk.text("book/current/reports/network-totals.csv")
    #expect(
      totals.contains(
        "NCD2425,2025-03-31,U00009,CAN04.Numerator,4,,,,,,T\(reason.dropFirst())."
      ),
      "\(totals)"
    )
  }

  @Test("a dry run says it too")
  func dryRun() throws {
    try desk.write("next.csv", SmallExtract(Self.totals(59, 46, 5)))
    let ending = try desk.run([
      "ingest", "book", "next.csv", "--by", "A Person", "--at", "2025-04-06T09:00:00", "--dry-run",
    ])
    #expect(ending.line(with: "warning[NET015]", "T00012, which is no member") != nil)
  }

  @Test("where two rows of one moment differ, the value that the book keeps is the one that counts")
  func conflict() throws {
    var rows = Self.totals(59, 46, 5)
    for value in ["3", "2"] {
      rows.append(Row(organisation: "T00002", value: value, submitted: "05/04/2025"))
    }
    try desk.write("next.csv", SmallExtract(rows))
    let ending = try desk.ingest("next.csv")
    #expect(ending.status == 1)
    try expectTheStranger(ending, 42)
  }

  @Test("a value that is gone, and a row that a later one replaced, count as the book has them")
  func vanishedAndSuperseded() throws {
    var old = Row(organisation: "T00003", value: "1", submitted: "01/04/2025")
    old.last = "N"
    let rows = [
      Row(organisation: "T00002", field: "CAN04.Denominator", value: "9"),
      Row(organisation: "T00003", value: "7", submitted: "03/04/2025"), old,
      Row(organisation: "T00012", field: "CAN04.Denominator", value: "5"),
    ]
    try desk.write("next.csv", SmallExtract(rows + Self.totals(59, 46, 5)))
    try expectTheStranger(try desk.ingest("next.csv"), 42)
  }

  @Test("a practice in two networks counts in neither until a person chooses")
  func contested() throws {
    let spells = (1...11).map { number in
      "T\(String(100_000 + number).dropFirst()),U0000\(number > 6 ? 2 : 1),2019-07-01,,,,,"
    }
    let text =
      ([
        "practice,network,start,end,practice_name,network_name,practice_commissioner,network_commissioner"
      ] + spells + ["T00006,U00002,2024-07-01,,,,,"])
      .map { "\($0)\r\n" }.joined()
    try desk.write("relationships.csv", Array(text.utf8))
    try desk.write("next.csv", SmallExtract(Self.totals(54, 42, 5)))
    let ending = try desk.ingest("relationships.csv", "next.csv")
    #expect(
      ending.line(
        with: "CAN04.Denominator is 54 in CQRS and 45 here",
        "with T00006, which is in several networks on the day, they agree"
      ) != nil,
      "\(ending.output)"
    )
    let chosen = try desk.run([
      "aggregate", "book", "--organisation", "U00002", "--service", "NCD2425", "--date",
      "2025-03-31",
      "--without", "T00006", "--reason", "it moves in July", "--by", "A Person",
      "--at", "2025-04-07T02:00:00",
    ])
    #expect(chosen.status == 0, "\(chosen.output) \(chosen.talk)")
    try desk.write("later.csv", SmallExtract(Self.totals(54, 42, 6)))
    let after = try desk.ingest("later.csv", at: "2025-04-08T09:00:00")
    #expect(!after.output.contains("NET015"), "\(after.output)")
    #expect(try totals() == [])
  }
}
