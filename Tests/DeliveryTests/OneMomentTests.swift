import FoundationEssentials
import Testing

/// A blank and a value that were submitted at one moment: nobody can tell which one counts.
@Suite struct OneMomentTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
  }

  private static let value = Row(organisation: "T00002", field: "HI03.Numerator", value: "7")
  private static let blank = Row(organisation: "T00002", field: "HI03.Numerator", value: "")

  /// Takes files in, and expects a conflict that says this, with nothing in the book.
  private func expect(_ sentence: String, of files: String...) throws {
    let ending = try desk.run(
      ["ingest", "book"] + files + ["--by", "A Person", "--at", "2025-04-06T09:00:00"]
    )
    #expect(ending.status == 1)
    #expect(
      ending.output.contains("ask[EXT011] \(sentence) were submitted at the same moment"),
      "\(ending.output)"
    )
    #expect(!(try desk.part().contains("T00002,HI03.Numerator")))
    let report = try desk.text("book/current/reports/reconciliation.csv")
    // A sentence of a report begins with a capital.
    let cell = sentence.replacing("\"", with: "\"\"").dropFirst()
    #expect(
      report.contains("\(cell) were submitted at the same moment; somebody has to say"),
      "\(report)"
    )
    _ = try desk.run(["undo", "book", "--yes", "--by", "A Person", "--at", "2025-04-06T10:00:00"])
  }

  @Test("they are asked about, in whatever order they stand, in one file or in two")
  func bothOrders() throws {
    try desk.write("a.csv", SmallExtract([Row(), Self.value, Self.blank]))
    try expect("\"7\" on line 3 and a blank on line 4", of: "a.csv")
    try desk.write("b.csv", SmallExtract([Row(), Self.blank, Self.value]))
    try expect("a blank on line 3 and \"7\" on line 4", of: "b.csv")
    // Rows of another organisation between them make it two runs.
    let apart = [Self.blank, Row(), Row(organisation: "T00003"), Self.value]
    try desk.write("c.csv", SmallExtract(apart))
    try expect("a blank on line 2 and \"7\" on line 5", of: "c.csv")
    try desk.write("value.csv", SmallExtract([Row(), Self.value]))
    try desk.write("blank.csv", SmallExtract([Row(organisation: "T00003"), Row(), Self.blank]))
    let sentence = "\"7\" on line 3 of value.csv and a blank on line 4 of blank.csv"
    try expect(sentence, of: "value.csv", "blank.csv")
    try expect(sentence, of: "blank.csv", "value.csv")
  }

  @Test("two deliveries of it conflict too; what came first stands", arguments: [false, true])
  func twoDeliveries(isBlankFirst: Bool) throws {
    let (first, second) = isBlankFirst ? (Self.blank, Self.value) : (Self.value, Self.blank)
    try desk.write("first.csv", SmallExtract([Row(), first]))
    try desk.write("second.csv", SmallExtract([Row(), second]))
    _ = try desk.ingest("first.csv")
    let part = try desk.part()
    let ending = try desk.ingest("second.csv")
    #expect(ending.status == 1)
    #expect(ending.output.contains("ask[VAL005]"), "\(ending.output)")
    #expect(try desk.part() == part)
  }
}
