import Findings
import Quality
import Tabular
import Testing

@testable import Reports

@Suite struct SheetTests {
  static let naughty = [
    "=1+1", "-2", "@SUM(A1)", "+44", "a,b", "say \"no\"", "two\r\nlines", "\ttab", "é ü 漢 🏥",
    "\u{FEFF}mark", " space ", "", "'", "\u{202E}backwards", "NULL", "5E1", "00E12", "1/2",
    "\"", "\r", "e\u{301}",
  ]

  static func read(_ report: Report) -> [[String]] {
    var reader = RecordReader(encoding: .detect)
    var batch = RecordBatch()
    var records: [[String]] = []
    reader.read(report.bytes.span, into: &batch)
    records += (0..<batch.count).map { batch.texts(of: $0) }
    reader.finish(into: &batch)
    records += (0..<batch.count).map { batch.texts(of: $0) }
    return records
  }

  @Test func naughtyTextsComeBackAsTheyWere() {
    let records = Self.naughty.enumerated().map { index, text in
      RejectedRecord(
        file: "a.csv",
        member: text,
        line: 2,
        record: index,
        rule: "CSV001",
        text: text
      )
    }
    let report = RejectsSheet(records.reversed()).sheet.csv()
    let read = Self.read(report)
    #expect(read.first == ReportLayouts.rejects.header)
    #expect(report.rows == Self.naughty.count)
    let texts = read.dropFirst().sorted { Int($0[3]) ?? 0 < Int($1[3]) ?? 0 }.map { $0[5] }
    #expect(texts.map { Array($0.utf8) } == Self.naughty.map { Array($0.utf8) })
  }

  @Test func naughtyFindingsComeBackAsTheyWere() {
    var log = FindingLog(keeping: 2)
    for (index, text) in Self.naughty.enumerated() {
      log.report(
        Finding(.bareQuote, text, at: Place(source: "in.csv", line: index + 1), subject: text)
      )
    }
    let read = Self.read(FindingsSheet(log).sheet.csv())
    #expect(read.count == 4)
    #expect(read[1][10] == "=1+1")
    #expect(read[3][9] == "\(Self.naughty.count - 2)")
    #expect(read[3][10] == "\(Self.naughty.count - 2) more like it")
  }

  @Test func numbersAndNothing() {
    var sheet = Sheet(ReportLayouts.rejects)
    sheet.cell("f")
    sheet.cell(nil as String?)
    sheet.cell(-12)
    sheet.cell(Int.min)
    sheet.cell(0)
    sheet.cell(nil as Int?)
    sheet.endRow()
    #expect(sheet.texts(of: 0) == ["f", "", "-12", "-9223372036854775808", "0", ""])
  }

  @Test(arguments: ReportLayouts.all)
  func layoutsAreWhole(layout: Layout) {
    #expect(Set(layout.header).count == layout.header.count)
    #expect(layout.key.allSatisfy(layout.header.contains))
    #expect(layout.columns.allSatisfy { $0.sentence.hasSuffix(".") })
    #expect(ReportLayouts.all.count { $0.name == layout.name } == 1)
  }
}
