import Tabular
import Testing

@Suite struct CSVWriterTests {
  @Test func quotesOnlyWhereNeeded() {
    var writer = CSVWriter()
    writer.record(["a", "b c", "d,e", "f\"g", "h\ni", "j\rk", "", " l"])
    writer.field(-120)
    writer.field(Array("x".utf8))
    writer.field(Array("y".utf8)[...])
    writer.field("")
    writer.field(Int.min)
    writer.endRecord()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\"j\rk\",, l\r\n-120,x,y,,-9223372036854775808\r\n"
    )
  }

  @Test func aLoneEmptyFieldIsNoBlankLine() {
    var writer = CSVWriter()
    writer.record([""])
    #expect(writer.bytes == Array("\"\"\r\n".utf8))
    writer.reset()
    #expect(writer.bytes.isEmpty)
    #expect(writer.records == 0)
  }

  @Test func whatIsWrittenIsReadBack() {
    var dice = Dice(77)
    let texts = [
      "", "\"", "\"\"", ",", "\r", "\n", "\r\n", "a\"b", " ", "\t", "\u{FEFF}x", "é𝒜", "'", "=1",
      "\"\r\n\"", ",\",", "x\r",
    ]
    for _ in 0..<60 {
      let width = 1 + dice.roll(4)
      let table = (0..<(1 + dice.roll(8))).map { _ in (0..<width).map { _ in dice.pick(texts) } }
      var writer = CSVWriter()
      for record in table { writer.record(record) }
      let (reading, _) = read(writer.bytes, encoding: .exactly(.utf8), blocks: [7, 130])
      #expect(reading.records == table)
      #expect(reading.faults.isEmpty)
    }
  }

  @Test func excelGetsAMarkAndNoFormula() {
    var writer = CSVWriter(style: .forExcel)
    writer.record(["name", "value"])
    writer.record(["=1+1", "-12.50"])
    #expect(
      writer.bytes == [0xEF, 0xBB, 0xBF] + Array("name,value\r\n'=1+1,-12.50\r\n".utf8)
    )
    #expect(writer.guarded.map { [$0.record, $0.field] } == [[1, 0]])
    let (reading, summary) = read(writer.bytes)
    #expect(summary.hasByteOrderMark)
    #expect(!reading.table.joined().contains { FormulaGuard.isRisky($0) })
  }
}
