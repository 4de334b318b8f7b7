import Findings
import Tabular
import Testing

/// Makes files out of the pieces that readers get wrong.
private struct Nasty {
  static let pieces: [[UInt8]] =
    [
      ",", ",", ",", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r\n", "\r", "a", "bc", "\"x\"",
      "\"a,b\"", "\"c\nd\"", "\"e\r\nf\"", "\"g\"\"h\"", ",\"i\",", "\n\"j\"\n", " ", "\t", "é",
      "€", "𝒜", "\u{FEFF}", "'", ";", "\u{1}", "\n\n", "\r\n\r\n", ",,", "\",\"",
    ].map { Array($0.utf8) } + [Array(repeating: UInt8(ascii: "x"), count: 61)]
  static let broken: [[UInt8]] = [[0xE9], [0xC3], [0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9D], [0]]

  /// Anything at all.
  static func wild(_ dice: inout Dice, length: Int, breaks: Bool) -> [UInt8] {
    var file: [UInt8] = []
    for _ in 0..<length {
      file += breaks && dice.roll(25) == 0 ? dice.pick(broken) : dice.pick(pieces)
    }
    return file
  }

  /// Well-formed, but for one record in ten.
  static func tame(_ dice: inout Dice, records: Int) -> [UInt8] {
    let texts = [
      "", "a", "12", "some, text", "with \"quotes\"", "two\nlines", "CR\r\nLF", "é€𝒜", "\"", ",",
      "a long sentence that goes on, and on, until it has left the chunk that it began in",
    ]
    var writer = CSVWriter()
    var file: [UInt8] = []
    let width = 1 + dice.roll(5)
    for _ in 0..<records {
      for _ in 0..<width { writer.field(dice.pick(texts)) }
      writer.endRecord()
      file += dice.roll(10) == 0 ? writer.bytes.dropLast(dice.roll(4)) : writer.bytes[...]
      writer.clearBytes()
    }
    return file
  }
}

@Suite struct RecordReaderTests {
  @Test(arguments: 0..<40)
  func agreesWithTheObviousReaderOnAnything(seed: Int) {
    var dice = Dice(UInt64(seed + 1))
    for _ in 0..<12 {
      let file = Nasty.wild(&dice, length: 1 + dice.roll(40), breaks: seed % 2 == 0)
      let encoding = dice.pick([
        RequestedEncoding.detect, .detect, .exactly(.utf8), .exactly(.windows1252),
        .exactly(.utf16LittleEndian),
      ])
      let expecting = dice.pick([
        RecordReader.ExpectedFields.asFirstRecord, .any, .exactly(1), .exactly(2),
      ])
      let obvious = ObviousReader.read(file, encoding: encoding, expecting: expecting)
      let whole = read(file, encoding: encoding, expecting: expecting)
      #expect(
        whole.reading.difference(from: obvious) == nil,
        "\(String(decoding: file, as: UTF8.self).debugDescription)"
      )
      let sizes = (0..<3).map { _ in 1 + dice.roll(70) }
      let split = read(file, encoding: encoding, expecting: expecting, blocks: sizes)
      #expect(split.reading.difference(from: obvious) == nil, "\(sizes) \(file)")
      #expect(split.summary == whole.summary)
      let lent = read(
        file,
        encoding: encoding,
        expecting: expecting,
        blocks: sizes,
        lending: true
      )
      #expect(lent.reading.difference(from: obvious) == nil, "lent: \(sizes) \(file)")
      #expect(lent.summary == whole.summary)
    }
  }

  @Test(arguments: 0..<20)
  func agreesWithTheObviousReaderOnTables(seed: Int) {
    var dice = Dice(UInt64(seed + 1000))
    let file = Nasty.tame(&dice, records: 30)
    let obvious = ObviousReader.read(file)
    let whole = read(file)
    #expect(whole.reading.difference(from: obvious) == nil)
    let sizes = [1 + dice.roll(300), 1 + dice.roll(20)]
    for lending in [false, true] {
      let split = read(file, blocks: sizes, lending: lending)
      #expect(split.reading.difference(from: obvious) == nil)
      #expect(split.summary == whole.summary)
    }
  }

  @Test(arguments: [1, 2, 3])
  func aSplitAtAnyByteMakesNoDifference(seed: Int) {
    var dice = Dice(UInt64(seed))
    let file = Nasty.tame(&dice, records: 4) + Nasty.wild(&dice, length: 25, breaks: true)
    let whole = read(file)
    for cut in 1..<file.count {
      for lending in [false, true] {
        let split = read(file, blocks: [cut, file.count], lending: lending)
        #expect(split.reading.difference(from: whole.reading) == nil, "cut at \(cut)")
        #expect(split.summary == whole.summary, "cut at \(cut)")
      }
    }
    #expect(read(file, blocks: [1]).reading.difference(from: whole.reading) == nil)
  }

  @Test func everyEncodingGivesTheSameTable() {
    let text = "name,value\r\n\"Café, €\",1\r\n𝒜,2\r\n"
    let utf16 = Array(text.utf16)
    let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let expected = [["name", "value"], ["Café, €", "1"], ["𝒜", "2"]]
    let files: [([UInt8], TextEncoding, EncodingEvidence)] = [
      (Array(text.utf8), .utf8, .validThroughout),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, .byteOrderMark),
      ([0xFF, 0xFE] + little, .utf16LittleEndian, .byteOrderMark),
      ([0xFE, 0xFF] + big, .utf16BigEndian, .byteOrderMark),
      (little, .utf16LittleEndian, .nulPattern),
      (big, .utf16BigEndian, .nulPattern),
    ]
    for (file, encoding, evidence) in files {
      for blocks in [[1], [5], [1000]] {
        let (reading, summary) = read(file, blocks: blocks)
        #expect(reading.records == expected)
        #expect(reading.errors.isEmpty)
        #expect(summary.encoding == encoding)
        #expect(summary.evidence == evidence)
        #expect(summary.bytes == file.count)
        #expect(reading == ObviousReader.read(file))
      }
    }
  }

  @Test func windows1252IsTakenOnlyAfterASCIIAndSaysWhere() {
    let file = Array("name,fee\nOaks,".utf8) + [0x80, 0x31, 0x92, 0x0A] + Array("a,".utf8) + [0xA3]
    let (reading, summary) = read(file)
    #expect(reading.records == [["name", "fee"], ["Oaks", "€1’"], ["a", "£"]])
    #expect(
      reading.faults == [
        Reading.Fault(rule: "TXT002", record: 1, line: 2, column: 6, byte: 14, field: 1)
      ]
    )
    #expect(reading.starts == [0, 9, 18])
    #expect(summary.evidence == .fallback)
    #expect(summary.encoding.name == "windows-1252")
  }

  @Test func placesCountCharactersLinesAndBytes() {
    let file = Array("a,b\n\"é\né\",x\"y\n".utf8)
    var reader = RecordReader()
    var batch = RecordBatch()
    reader.read(file, count: file.count, into: &batch)
    #expect(batch.count == 2)
    #expect(
      batch.position(ofField: 0, in: 1) == TextPosition(record: 1, line: 2, column: 1, byte: 4)
    )
    let finding = batch.finding(
      batch.faults[0],
      in: Place(source: "s.csv"),
      header: ["a", "b"]
    )
    #expect(finding.place.text == "s.csv:3:5")
    #expect(finding.place.byte == 13)
    #expect(finding.place.field == "b")
    #expect(finding.place.fieldNumber == 2)
    #expect(finding.excerpt == "é\",x\"y")
    reader.finish(into: &batch)
    #expect(batch.count == 0)
  }

  @Test func aRecordOverTheLimitStopsTheReaderWhereverBlocksEnd() {
    let file = Array("a,b\n1,2\n\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 20_000)
    for blocks in [[64], [4096], [1 << 20]] {
      for ending in ["", "\",c\n3,4\n"] {
        let whole = file + Array(ending.utf8)
        let (reading, summary) = read(whole, maximumRecordBytes: 9000, blocks: blocks)
        let lent = read(whole, maximumRecordBytes: 9000, blocks: blocks, lending: true)
        #expect(lent.reading == reading)
        #expect(lent.summary == summary)
        #expect(reading.records == [["a", "b"], ["1", "2"], []])
        #expect(reading.faults.map(\.rule) == ["CSV009"])
        #expect(reading.faults.first?.line == 3)
        #expect(!summary.isComplete)
      }
    }
    let fits = read(file + Array("\",c\n".utf8), maximumRecordBytes: 30_000, blocks: [64])
    #expect(fits.reading.faults.isEmpty)
    #expect(fits.reading.records.last?.first?.count == 20_000)
  }

  @Test func countsWhatReportsNeed() {
    let file = Array("a,b\r\n\"1\",\"2,3\"\n\n4,\"5\"\"6\n7\"\r\n8,9".utf8)
    let (reading, summary) = read(file)
    #expect(reading.faults.map(\.rule) == ["CSV006"])
    #expect(reading.lines == [1, 2, 3, 4, 6])
    #expect(summary.records == 5)
    #expect(summary.blankLines == 1)
    #expect(summary.fields == 8)
    #expect(summary.carriageReturnLineFeeds == 2)
    #expect(summary.lineFeeds == 2)
    #expect(summary.lineFeedsInQuotes == 1)
    #expect(summary.quotedByColumn[0...2] == [1, 2, 0])
    #expect(summary.quotedWithoutNeed == 1)
    #expect(summary.longestField == 6)
    #expect(!summary.endsWithLineBreak)
    #expect(summary.isASCII)
    #expect(summary.hasMixedLineBreaks)
  }

  @Test func theCallerCanSetTheNumberOfFieldsLater() {
    var reader = RecordReader(expecting: .any)
    var batch = RecordBatch()
    reader.read(Array("title\n".utf8).span, into: &batch)
    #expect(batch.faults.isEmpty)
    reader.expectedFields = 2
    reader.read(Array("a,b\n1,2,3\n".utf8).span, into: &batch)
    #expect(batch.faults.map(\.kind) == [.tooManyFields(expected: 2, found: 3)])
    #expect(batch.firstRecord == 1)
    #expect(batch.line(of: 1) == 3)
  }

  @Test func aBlankLineIsARecordOnlyWhereOneFieldIsExpected() {
    let file = Array("a\n\nb\n".utf8)
    #expect(read(file).reading.records == [["a"], [""], ["b"]])
    #expect(read(file, expecting: .any).reading.records == [["a"], [], ["b"]])
  }

  @Test func contentCanBeTakenAsBytes() {
    var reader = RecordReader()
    var batch = RecordBatch()
    reader.read(Array("a,\"b\"\"c\"\n".utf8).span, into: &batch)
    let slice = batch.slice(1, of: 0)
    #expect(slice.wasQuoted && slice.hasEscapedQuotes)
    #expect(Array(batch.content(of: slice)) == Array("b\"\"c".utf8))
    var plain: [UInt8] = []
    batch.appendContent(of: slice, to: &plain)
    #expect(plain == Array("b\"c".utf8))
    #expect(Array(batch.bytes[batch.range(of: 0)]) == Array("a,\"b\"\"c\"\n".utf8))
  }
}
