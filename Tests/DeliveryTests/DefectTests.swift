import class Foundation.JSONSerialization
import FoundationEssentials
import Testing

/// The files that other tools read wrongly with exit code 0: each is refused or said, with its place.
@Suite struct DefectTests {
  typealias Row = SmallExtract.Row
  let desk: Desk

  init() throws { desk = try Desk() }

  /// The column, from 1, at which a text begins in the last line of an extract.
  private func column(of text: String, in row: Row) -> Int {
    let line = SmallExtract.line(row)
    let range = line.firstRange(of: text)
    return range.map { line.distance(from: line.startIndex, to: $0.lowerBound) + 1 } ?? 0
  }

  @Test("a byte-order mark changes nothing that is read")
  func byteOrderMark() throws {
    let extract = SmallExtract(SmallExtract.practices())
    try desk.write("plain.csv", extract)
    try desk.write("marked.csv", [0xEF, 0xBB, 0xBF] + extract.bytes)
    let ending = try desk.check("marked.csv")
    #expect(ending.status == 0)
    #expect(ending.output.contains("No findings in 1 file, 10 records (all checked)"))
    try desk.makeBook()
    #expect(try desk.ingest("plain.csv").status == 0)
    let before = try desk.tables()
    let again = try desk.ingest("marked.csv")
    #expect(again.output.contains("Nothing changed"))
    #expect(try desk.tables() == before)
  }

  @Test("a date that fits either way is read with the day first")
  func ambiguousDate() throws {
    try desk.write("a.csv", SmallExtract([Row(submitted: "03/04/2026")]))
    try desk.makeBook()
    #expect(try desk.ingest("a.csv", at: "2026-04-06T09:00:00").status == 0)
    let submissions = try #require(
      try desk.tables().first { $0.key.hasSuffix("submissions.csv") }?.value
    )
    #expect(submissions.contains("2026-04-03T08:00:00"))
    #expect(!submissions.contains("2026-03-04"))
  }

  @Test("a date that fits only with the month first is refused")
  func monthFirst() throws {
    let wrong = Row(organisation: "T00003", submitted: "04/13/2025")
    try desk.write("a.csv", SmallExtract([Row(), wrong]))
    let ending = try desk.check("a.csv")
    let place = "a.csv:3:\(column(of: "04/13/2025", in: wrong)): error[EXT004]"
    #expect(ending.output.contains(place))
    #expect(ending.output.contains("it fits only with the month first"))
    #expect(ending.status == 1)
    try desk.makeBook()
    #expect(try desk.ingest("a.csv").status == 3)
  }

  @Test("0980.00 is refused as a value and kept byte for byte as a text")
  func trailingZeros() throws {
    let wrong = Row(organisation: "T00003", value: "0980.00")
    try desk.write("value.csv", SmallExtract([Row(), wrong]))
    let ending = try desk.check("value.csv")
    #expect(
      ending.output.contains("value.csv:3:\(column(of: "0980.00", in: wrong)): error[EXT001]")
    )
    #expect(ending.output.contains("\"0980.00\" is not a whole number"))
    #expect(ending.status == 1)
    try desk.write("text.csv", SmallExtract([Row(name: "0980.00")]))
    try desk.makeBook()
    _ = try desk.ingest("text.csv")
    let fields = try desk.text("book/current/tables/fields.csv")
    #expect(fields.contains(",0980.00,"))
  }

  @Test("one byte that is not UTF-8 at the end of a long file has its line, column and byte")
  func lateByte() throws {
    let rows = (0..<3_000).map { Row(organisation: "A\(10_000 + $0)") }
    var bytes = SmallExtract(rows).bytes
    let last = SmallExtract.line(Row(organisation: "A99999", name: "Cost in ~"))
    let before = bytes.count
    let offset = Array(last.utf8).firstIndex(of: UInt8(ascii: "~")) ?? 0
    bytes += Array(last.utf8).map { $0 == UInt8(ascii: "~") ? 0xA3 : $0 } + [0x0D, 0x0A]
    try desk.write("a.csv", bytes)
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("a.csv:3002:\(offset + 1): warning[TXT002] byte A3"))
    #expect(ending.output.contains("record 3,001, field 6 (FIELD_NAME)"))
    #expect(ending.output.contains("Cost in £"))
    #expect(ending.status == 0)
    let json = try desk.check("a.csv", "--format", "json").output
    #expect(
      json.contains("\"byte\": \(before + offset)") || json.contains("\"byte\":\(before + offset)")
    )
  }

  @Test("after a quoted line break in record 5 records and lines are still told apart")
  func quotedLineBreak() throws {
    var rows = (1...4).map { Row(organisation: "A8100\($0)") }
    rows.append(Row(organisation: "A81005", name: "one\r\ntwo"))
    rows.append(Row(organisation: "A81006"))
    let wrong = Row(organisation: "A81007", value: "x")
    try desk.write("a.csv", SmallExtract(rows + [wrong]))
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("a.csv:9:\(column(of: ",x,", in: wrong) + 1): error[EXT001]"))
    #expect(ending.output.contains("record 7, field 7 (VALUE)"))
    #expect(ending.status == 1)
  }

  @Test("a row that repeats another is said with the place of its twin")
  func duplicateKey() throws {
    try desk.write("a.csv", SmallExtract([Row(), Row(organisation: "T00002"), Row()]))
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("a.csv:4: warning[EXT010] the row repeats line 2"))
    #expect(ending.output.contains("first seen at a.csv:2"))
    #expect(ending.status == 0)
    #expect(try desk.check("a.csv", "--fail-on", "warning").status == 1)
  }

  @Test("two columns of one name are refused with the place of the second")
  func duplicateHeader() throws {
    var extract = SmallExtract([Row()])
    extract.header += ",VALUE"
    extract.lines = extract.lines.map { $0 + ",8" }
    try desk.write("a.csv", extract)
    let ending = try desk.check("a.csv")
    let column = SmallExtract.header.count + 2
    #expect(ending.output.contains("a.csv:1:\(column): error[EXT008] the header has VALUE twice"))
    #expect(ending.status == 2)
    try desk.makeBook()
    #expect(try desk.ingest("a.csv").status == 3)
  }

  @Test("a short row is said once, not once a cell")
  func shortRow() throws {
    var extract = SmallExtract([Row(), Row(organisation: "T00002")])
    extract.lines.insert("NCD2425,Network Contract DES 2024/25,T00003", at: 1)
    try desk.write("a.csv", extract)
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("a.csv:3:1: error[CSV004] 3 fields where 12 are expected"))
    #expect(ending.output.contains("1 error in 1 file, 3 records"))
    #expect(ending.status == 1)
  }

  @Test("a formula in a name is said, and never runs in a report")
  func formula() throws {
    let row = Row(name: "=HYPERLINK(\"http://127.0.0.1\",\"open\")")
    try desk.write("a.csv", SmallExtract([Row(), row]))
    let ending = try desk.check("a.csv")
    let place = "a.csv:3:\(column(of: "\"=HYPER", in: row)): warning[CSV011]"
    #expect(ending.output.contains(place))
    #expect(ending.status == 0)
  }

  @Test("a formula as the name of an organisation is said")
  func formulaInOrganisation() throws {
    try desk.write(
      "organisations.csv",
      Array(
        """
        organisation,name,kind,commissioner,open,close
        T00001,=cmd|A0,practice,99X,1990-04-01,

        """.utf8
      )
    )
    let ending = try desk.check("organisations.csv")
    #expect(ending.output.contains("organisations.csv:2: warning[CSV011]"))
    #expect(ending.status == 0)
  }

  @Test("numerator 10 of denominator 9 is said where definitions tell which is which")
  func numeratorAboveDenominator() throws {
    var rows = SmallExtract.practices()
    rows[9].value = "10"
    try desk.write("a.csv", SmallExtract(rows))
    try desk.makeBook()
    let ending = try desk.ingest("a.csv")
    #expect(
      ending.output.contains(
        "a.csv:11: warning[VAL001] the numerator is 10 and the denominator 9"
      )
    )
    #expect(ending.output.contains("T00005 NCD2425 2025-03-31 CAN04.Numerator"))
    #expect(ending.status == 0)
    #expect(try desk.text("book/current/reports/findings.csv").contains("VAL001"))
  }

  @Test("a Yes for a numerator is asked about with its line where definitions tell what it is")
  func answerForACount() throws {
    var rows = SmallExtract.practices()
    rows[9].value = "Y"
    try desk.write("a.csv", SmallExtract(rows))
    try desk.makeBook()
    let ending = try desk.ingest("a.csv")
    #expect(ending.output.contains("a.csv:11: ask[VAL007] a numerator cannot be Y"))
    #expect(ending.output.contains("T00005 NCD2425 2025-03-31 CAN04.Numerator"))
    #expect(try desk.text("book/current/reports/findings.csv").contains("VAL007"))
    let missing = try desk.text("book/current/reports/missing.csv")
    #expect(missing.contains("CAN04.Numerator of T00005 is Y, which the field cannot be."))
  }

  @Test("a file that is not there is no bad data: exit code 2, or 3 where a book was to change")
  func noSuchFile() throws {
    let ending = try desk.check("nowhere.csv")
    #expect(
      ending.output.contains("nowhere.csv: error[CLI002] there is no such file or folder")
    )
    #expect(ending.output.contains("(not all read)"))
    #expect(ending.status == 2)
    try desk.makeBook()
    #expect(try desk.ingest("nowhere.csv").status == 3)
  }

  @Test("more errors than are shown are counted, whatever the format")
  func overTheLimit() throws {
    let rows = (10..<22).map { Row(organisation: "A810\($0)", value: "x") }
    try desk.write("a.csv", SmallExtract(rows))
    let text = try desk.check("a.csv")
    #expect(text.output.contains("… and 7 more like it"))
    #expect(text.output.contains("12 errors in 1 file, 12 records (all checked)"))
    let csv = try desk.check("a.csv", "--format", "csv")
    #expect(csv.talk.contains("… and 7 more like it"))
    #expect(csv.talk.contains("12 errors"))
    let json = try desk.check("a.csv", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    )
    let summary = try #require(document["summary"] as? [String: Any])
    #expect((summary["counts"] as? [String: Int])?["error"] == 12)
    #expect(summary["shown"] as? Int == 5)
    let group = try #require((summary["groups"] as? [[String: Any]])?.first)
    #expect(group["rule"] as? String == "EXT001")
    #expect(group["count"] as? Int == 12)
    #expect(Set([text.status, csv.status, json.status]) == [1])
  }

  @Test("a row older than what the book holds is listed, with its line, and not used")
  func lateRecord() throws {
    var rows = SmallExtract.practices()
    try desk.write("a.csv", SmallExtract(rows))
    rows[9].value = "5"
    rows[9].submitted = "01/04/2025"
    try desk.write("late.csv", SmallExtract(rows))
    try desk.makeBook()
    _ = try desk.ingest("a.csv")
    let ending = try desk.ingest("late.csv")
    #expect(ending.output.contains("late.csv:11: note[VAL004] the book has 7, the extract 5"))
    let counts = try #require(ending.line(with: "NCD2425  2025-03-31"))
    #expect(counts.split(separator: " ").last == "0")
    #expect(counts.split(separator: " ").dropLast().last == "1", "superseded")
    #expect(try desk.part().contains("T00005,CAN04.Numerator,7,1"))
    #expect(ending.status == 0)
  }
}
