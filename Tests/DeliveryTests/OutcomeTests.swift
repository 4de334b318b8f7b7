import class Foundation.JSONSerialization
import FoundationEssentials
import Testing

/// How many values came to what is one answer, wherever it is read.
@Suite struct OutcomeTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
  }

  /// The outcomes in the order of the columns of the table.
  static let outcomes = [
    "unchanged", "new", "changed", "missing", "unexpected", "superseded", "conflict",
  ]

  /// Takes a file in and expects these counts in every place that has them.
  private func expect(_ counts: [Int], of file: String) throws {
    let arguments = ["ingest", "book", file, "--by", "A Person", "--at", "2025-04-06T09:00:00"]
    let dry = try desk.run(arguments + ["--dry-run", "--format", "json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(dry.output.utf8)) as? [String: Any]
    )
    let result = try #require(document["result"] as? [String: Any])
    let values = try #require(result["values"] as? [String: Int])
    #expect(Self.outcomes.map { values[$0] ?? 0 } == counts)

    let ending = try desk.run(arguments)
    let line = try #require(ending.line(with: "NCD2425  2025-03-31  "), "\(ending.output)")
    #expect(line.split(separator: " ").dropFirst(2).map { Int($0) ?? -1 } == counts)

    let summary = try desk.text("book/current/reports/summary.txt")
    let words = Self.outcomes.dropLast() + ["in conflict"]
    let figures = words.map { word in
      summary.split(separator: "\n").compactMap { line -> Int? in
        guard let gap = line.firstRange(of: "  \(word)") else { return nil }
        let isWhole = line[gap.upperBound...].first.map { " :".contains($0) } ?? true
        return isWhole ? Int(line[..<gap.lowerBound].trimmed) : nil
      }
    }
    #expect(figures == counts.map { [$0] }, "\(summary)")

    var sums = Array(repeating: 0, count: Self.outcomes.count)
    let report = try desk.text("book/current/reports/reconciliation.csv")
    for line in report.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let place = Self.outcomes.firstIndex(of: String(cells[7])) else { continue }
      sums[place] += try #require(Int(cells[9]))
    }
    #expect(sums.dropFirst() == counts.dropFirst(), "\(report)")
  }

  @Test("stdout, JSON, summary.txt and reconciliation.csv agree on every outcome")
  func agreement() throws {
    var rows = SmallExtract.practices()
    rows.append(Row(value: "4", name: "A new field"))
    rows.append(Row(organisation: "T00002", field: "HI03.HLTHAPDEC", user: "aaa100"))
    rows.append(Row(organisation: "T00099"))
    try desk.write("a.csv", SmallExtract(rows))
    try expect([0, 11, 0, 0, 2, 0, 0], of: "a.csv")

    rows.removeAll { $0.user == "aaa100" }
    rows[1] = Row(value: "8", submitted: "05/04/2025")
    rows[7] = Row(organisation: "T00004", value: "", submitted: "05/04/2025")
    rows[8].value = "3"
    rows[8].submitted = "01/04/2025"
    rows[9].value = "6"
    rows.remove(at: 5)
    rows.append(Row(field: "HI03.Numerator"))
    rows.append(Row(value: "4", name: "Another new field"))
    rows.append(Row(organisation: "T00099", field: "CAN04.Denominator"))
    try desk.write("b.csv", SmallExtract(rows))
    try expect([8, 1, 1, 2, 2, 1, 1], of: "b.csv")
    let summary = try desk.text("book/current/reports/summary.txt")
    for line in [
      "  1    gone from the extract; entries, which stand\n",
      "  1    gone from the extract; old values kept\n", "  1    blank now; old values kept\n",
    ] {
      #expect(summary.contains(line), "\(summary)")
    }
    #expect(!summary.contains("none was held before"))
  }

  // A tick-box, which the network itself answers.

  private static let definitions = [
    (
      "indicators.csv",
      "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,"
        + "carried_forward,source\r\n"
        + "NCD2425,COV01,Covid,,Covid,network,yes-no,payment,,,,N,N,made for the tests\r\n"
    ),
    (
      "fields.csv",
      "service,field,indicator,field_name,role,purpose,source\r\n"
        + "NCD2425,COV01.Flag,COV01,Yes/No Flag,yes-no,payment,made for the tests\r\n"
    ),
  ]

  private static func answer(_ value: String, _ user: String, _ submitted: String) -> Row {
    Row(
      organisation: "U00001",
      field: "COV01.Flag",
      value: value,
      user: user,
      submitted: submitted,
      name: "Yes/No Flag"
    )
  }

  private static let entered = answer("Y", "aaa100", "01/04/2025")
  private static let filledIn = answer("N", "cro-calc-request-processor", "03/04/2025")

  private func define() throws {
    for (name, text) in Self.definitions { try desk.write(name, Array(text.utf8)) }
    let ending = try desk.ingest("indicators.csv", "fields.csv")
    try #require(ending.status <= 1, "\(ending.output)")
  }

  @Test("a later default leaves the entered answer in the book, and says so")
  func defaultAgainstTheBook() throws {
    try define()
    try desk.write("a.csv", SmallExtract(SmallExtract.practices() + [Self.entered]))
    try desk.write("b.csv", SmallExtract(SmallExtract.practices() + [Self.filledIn]))
    _ = try desk.ingest("a.csv")
    let part = try desk.part()
    #expect(part.contains("U00001,COV01.Flag,Y,"))
    let ending = try desk.ingest("b.csv")
    #expect(ending.output.contains("VAL006"), "\(ending.output)")
    #expect(ending.output.contains("the book has Y, the extract N: filled in by default"))
    #expect(try desk.part() == part)
  }

  @Test("an entered answer replaces a default that was submitted later")
  func answerAgainstTheBook() throws {
    try define()
    try desk.write("a.csv", SmallExtract(SmallExtract.practices() + [Self.filledIn]))
    try desk.write("b.csv", SmallExtract(SmallExtract.practices() + [Self.entered]))
    _ = try desk.ingest("a.csv")
    #expect(try desk.part().contains("U00001,COV01.Flag,N,"))
    _ = try desk.ingest("b.csv")
    #expect(try desk.part().contains("U00001,COV01.Flag,Y,"))
    let report = try desk.text("book/current/reports/reconciliation.csv")
    #expect(report.contains("Entered where the book held a default"), "\(report)")
  }

  @Test("a default beside an entered answer does not count, in one file or in two")
  func defaultWithinOneDelivery() throws {
    try define()
    let both = SmallExtract.practices() + [Self.entered, Self.filledIn]
    try desk.write("a.csv", SmallExtract(both))
    try desk.write("one.csv", SmallExtract(SmallExtract.practices() + [Self.entered]))
    try desk.write("two.csv", SmallExtract([Self.filledIn]))
    try desk.makeBook("other")
    _ = try desk.ingest("indicators.csv", "fields.csv", into: "other")
    let one = try desk.ingest("a.csv")
    #expect(one.output.contains("EXT012") && !one.output.contains("VAL006"), "\(one.output)")
    let two = try desk.ingest("one.csv", "two.csv", into: "other")
    #expect(two.output.contains("VAL006"), "\(two.output)")
    for book in ["book", "other"] {
      #expect(try desk.part(book).contains("U00001,COV01.Flag,Y,"))
      let report = try desk.text("\(book)/current/reports/reconciliation.csv")
      #expect(report.contains("Filled in by default; line"), "\(report)")
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { filter { $0 != " " } }
}
