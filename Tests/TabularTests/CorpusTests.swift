import Tabular
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder is not there"))
struct CorpusTests {
  /// Reads a file in three ways, which must agree.
  private func readings(
    of file: [UInt8],
    encoding: RequestedEncoding = .detect,
    delimiter: UInt8 = UInt8(ascii: ","),
    expecting: RecordReader.ExpectedFields = .any
  ) -> (Reading, TextSummary) {
    let (reading, summary) = read(
      file,
      encoding: encoding,
      delimiter: delimiter,
      expecting: expecting
    )
    let split = read(
      file,
      encoding: encoding,
      delimiter: delimiter,
      expecting: expecting,
      blocks: file.count < 20_000 ? [61, 7, 300] : [4099, 977]
    )
    #expect(split.reading.difference(from: reading) == nil)
    if file.count < 200_000 {
      let obvious = ObviousReader.read(
        file,
        encoding: encoding,
        delimiter: delimiter,
        expecting: expecting
      )
      #expect(obvious.difference(from: reading) == nil)
    }
    return (reading, summary)
  }

  @Test func csvSpectrum() throws {
    var count = CorpusCount("csv-spectrum")
    for line in try Corpus.oracle("csv-spectrum") {
      let name = line[0].dropFirst("csvs/".count).dropLast(".csv".count)
      let (reading, _) = readings(
        of: try Corpus.bytes("csv-spectrum/\(line[0])"),
        expecting: .asFirstRecord
      )
      let header = reading.table.first ?? []
      let json = try Corpus.json("csv-spectrum/json/\(name).json")
      let rows = json.elements.isEmpty ? [json] : json.elements
      let expected = rows.map { row in
        header.map { row[$0]?.plain ?? "missing" }
      }
      let isRight = Array(reading.table.dropFirst()) == expected && reading.faults.isEmpty
      if name == "location_coordinates", !isRight,
        reading.table.dropFirst().map({ $0.dropFirst() }) == expected.map({ $0.dropFirst() })
      {
        count.take(
          .refused("the suite's CSV and JSON hold different telephone numbers"),
          of: String(name)
        )
        continue
      }
      count.take(isRight ? .asExpected : .wrong("\(reading.table)"), of: String(name))
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
    #expect(count.cases == 12)
  }

  // MARK: Go

  @Test func goCSV() throws {
    var count = CorpusCount("go-csv")
    for test in try Corpus.json("go-csv/cases.json").elements {
      count.take(verdict(onGo: test), of: test["name"]?.plain ?? "?")
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
    #expect(count.cases == 60)
  }

  private func verdict(onGo test: JSONValue) -> CorpusCount.Verdict {
    let input = test["input"]?.plain ?? ""
    let marked = test["input_marked"]?.plain ?? ""
    let config = test["config"] ?? .null
    for option in ["LazyQuotes", "TrimLeadingSpace", "Comment"] where config[option] != nil {
      return .refused("\(option) is not offered: nothing is repaired, trimmed or skipped")
    }
    var delimiter = UInt8(ascii: ",")
    if let comma = config["Comma"]?.plain.dropFirst().dropLast() {
      guard let byte = comma.utf8.first, comma.utf8.count == 1, byte < 0x80,
        comma != "\"", comma != "\n", comma != "\r"
      else { return .refused("the delimiter is an ASCII character") }
      delimiter = comma == "\\t" ? 9 : byte
    }
    // Each case says in its errors whether the number of fields counts.
    let errors = (test["errors"]?.elements ?? []).map(\.plain)
    let countsFields = errors.contains("ErrFieldCount")
    let (reading, _) = readings(
      of: Array(input.utf8),
      delimiter: delimiter,
      expecting: countsFields ? .asFirstRecord : .any
    )
    let rows = test["rows"]?.table ?? []
    let found = reading.errors
    let places = errorPlaces(in: marked)
    if errors.isEmpty {
      if found.isEmpty, reading.table == rows { return .asExpected }
      if bareReturns(in: input) {
        return .refused("a bare carriage return is text, also behind a quote or before the end")
      }
      if reading.table.map({ $0.map(withoutReturns) }) == rows.map({ $0.map(withoutReturns) }) {
        return .refused("CRLF in a quoted field is kept as it is")
      }
      return .wrong("\(reading.table) \(found)")
    }
    guard let first = found.first else {
      if test["name"]?.plain == "BadFieldCount1" {
        return .refused("the number of fields comes from the header, not from the caller")
      }
      return .wrong("accepted: \(reading.table)")
    }
    let kinds = ["ErrBareQuote": "CSV001", "ErrQuote": "CSV002", "ErrFieldCount": "CSV004"]
    let kind = errors.compactMap { kinds[$0] }.first ?? "?"
    if kind == "CSV002", first.rule == "CSV003" {
      return .refused("an unclosed quote is placed where it opens, not where the file ends")
    }
    guard first.rule == kind else { return .wrong("\(found)") }
    // Go points at the closing quote, we at the text that may not follow it.
    let offset = first.rule == "CSV002" ? first.byte - 1 : first.byte
    return offset == places.first ? .asExpected : .wrong("\(found), not at \(places)")
  }

  private func withoutReturns(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != 0x0D }
  }

  private func bareReturns(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains {
      bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A)
    }
  }

  /// The byte offsets of the marks ∑ in a case's input, marks not counted.
  private func errorPlaces(in marked: String) -> [Int] {
    var places: [Int] = []
    var offset = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "∑": places.append(offset)
      case "§", "¶": break
      default: offset += UTF8.width(scalar)
      }
    }
    return places
  }

  // MARK: Papa Parse

  @Test func papaParse() throws {
    var count = CorpusCount("papaparse")
    for test in try Corpus.json("papaparse/cases.json").elements {
      let verdict =
        test["group"]?.plain == "unparse" ? verdict(onUnparse: test) : verdict(onPapa: test)
      count.take(verdict, of: test["description"]?.plain ?? "?")
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
    #expect(count.cases == 95)
  }

  private func verdict(onPapa test: JSONValue) -> CorpusCount.Verdict {
    let input = test["input"]?.plain ?? ""
    let config = test["config"] ?? .null
    let unsupported = [
      "comments", "quoteChar", "escapeChar", "preview", "skipFirstNLines", "dynamicTyping",
      "fastMode",
    ]
    for option in unsupported where config[option] != nil {
      if option == "fastMode", config["comments"] == nil { continue }
      return .refused("\(option) is not offered: nothing is skipped, typed or guessed")
    }
    var delimiter = UInt8(ascii: ",")
    if let wanted = config["delimiter"]?.plain {
      guard let byte = wanted.utf8.first, wanted.utf8.count == 1, byte < 0x80, byte != 10 else {
        return .refused("the delimiter is one ASCII character, not a line break")
      }
      delimiter = byte
    }
    let hasHeader = config["header"] == .bool(true)
    let (reading, _) = readings(
      of: Array(input.utf8),
      delimiter: delimiter,
      expecting: hasHeader ? .asFirstRecord : .any
    )
    let expected = test["expected"]
    let theirErrors = (expected?["errors"]?.elements ?? []).compactMap { $0["code"]?.plain }
      .filter { $0 != "UndetectableDelimiter" }
    if let error = reading.errors.first {
      if !theirErrors.isEmpty { return .asExpected }
      return .refused("\(error.rule): a misplaced quote is an error, not guessed at")
    }
    if !theirErrors.isEmpty { return .wrong("accepted what is \(theirErrors)") }
    var table = (expected?["data"]?.elements ?? []).map { row in
      if case .object = row {
        return (reading.table.first ?? []).map { row[$0]?.plain ?? "" }
      }
      return row.elements.map(\.plain)
    }
    if hasHeader { table.insert(reading.table.first ?? [], at: 0) }
    if table == reading.table { return .asExpected }
    // A blank line is [""] there and a finding here.
    if table.filter({ $0 != [""] }) == reading.table { return .asExpected }
    if hasHeader, Set(reading.table.first ?? []).count < (reading.table.first ?? []).count {
      return .refused("a header's names are kept as they are, duplicates too")
    }
    if config["delimiter"] == nil, input.contains("|") || input.contains(";") {
      return .refused("the delimiter is declared, never guessed")
    }
    return .wrong("\(reading.table), not \(table)")
  }

  private func verdict(onUnparse test: JSONValue) -> CorpusCount.Verdict {
    let config = test["config"] ?? .null
    for option in ["newline", "quotes", "quoteChar", "columns", "header", "skipEmptyLines"]
    where config[option] != nil {
      return .refused("\(option) is not offered: one way of writing")
    }
    let input = test["input"] ?? .null
    var table = input.table
    if let fields = input["fields"] { table = [fields.elements.map(\.plain)] }
    if input["data"] != nil { return .refused("a table is a list of records") }
    if case .object(let first)? = input.elements.first {
      let names = ["Col1", "Col2", "Col3"].filter { first[$0] != nil }
      table = [names] + input.elements.map { row in names.map { row[$0]?.plain ?? "" } }
    }
    let isEscaping = config["escapeFormulae"] == .bool(true)
    let delimiter = config["delimiter"]?.plain.utf8.first ?? UInt8(ascii: ",")
    var writer = CSVWriter(style: isEscaping ? .forExcel : .data, delimiter: delimiter)
    for record in table { writer.record(record) }
    let written = String(decoding: writer.bytes.dropFirst(isEscaping ? 3 : 0), as: UTF8.self)
    let expected = test["expected"]?.plain ?? ""
    if written == expected + "\r\n" { return .asExpected }
    let again = readings(of: Array(expected.utf8), delimiter: delimiter).0.table
    if isEscaping, again == readings(of: writer.bytes, delimiter: delimiter).0.table {
      return .refused("a guarded field is quoted only if it needs to be; the text is the same")
    }
    return .wrong("\(written.debugDescription), not \(expected.debugDescription)")
  }

  // MARK: UTF-8

  @Test func utf8() throws {
    var count = CorpusCount("utf8tests")
    let text = String(decoding: try Corpus.bytes("utf8tests/utf8tests.txt"), as: UTF8.self)
    for line in text.split(separator: "\n") where line.first?.isNumber == true {
      let parts = line.split(separator: ":", omittingEmptySubsequences: false)
      let kind = parts[1].drop { $0 == " " }
      let bytes =
        kind.hasSuffix("hex")
        ? hex(parts[2])
        : Array(parts[2...].joined(separator: ":").utf8)
      count.take(verdict(onUTF8: bytes, isValid: kind.hasPrefix("valid")), of: String(parts[0]))
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
    #expect(count.cases == 222)
  }

  private func hex(_ text: Substring) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  private func verdict(onUTF8 bytes: [UInt8], isValid: Bool) -> CorpusCount.Verdict {
    // In the middle of a field, so that a byte order mark among the cases is text.
    let file = Array("a\nx".utf8) + bytes + Array("y\n".utf8)
    let (reading, _) = readings(of: file, encoding: .exactly(.utf8))
    let faults = reading.faults.filter { $0.rule == "TXT001" }
    if isValid {
      guard faults.isEmpty else { return .wrong("\(faults)") }
      return reading.table.joined().last == "x" + String(decoding: bytes, as: UTF8.self) + "y"
        || bytes.contains(0) || bytes.contains(0x0D) || bytes.contains(0x22)
        ? .asExpected : .wrong("\(reading.table)")
    }
    // The right byte is where the longest valid beginning ends.
    var longest = 0
    for end in 0...bytes.count where String(validating: bytes[..<end], as: UTF8.self) != nil {
      longest = end
    }
    return faults.first?.byte == 3 + longest
      ? .asExpected : .wrong("\(faults), not at \(3 + longest)")
  }

  // MARK: Files with an oracle

  @Test(arguments: [("duckdb-csv", 313), ("frictionless", 116)])
  func filesWithAnOracle(name: String, cases: Int) throws {
    var count = CorpusCount(name)
    for line in try Corpus.oracle(name) {
      let file = try Corpus.bytes("\(name)/\(line[0])")
      count.take(verdict(on: file, python: line[3]), of: line[0])
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
    #expect(count.cases == cases)
  }

  /// Holds a file against what Python's strict csv module made of it.
  private func verdict(on file: [UInt8], python: String) -> CorpusCount.Verdict {
    let (reading, summary) = readings(of: file)
    let widths = Set(reading.table.map(\.count)).sorted()
    let ours = "rows=\(reading.table.count) widths=\(widths)"
    if let error = reading.errors.first {
      if python.hasPrefix("ERR") { return .asExpected }
      switch error.rule {
      case "CSV001": return .refused("CSV001: Python takes a bare quote as text")
      case "CSV003": return .refused("CSV003: Python ends an open quote with the file")
      case "CSV008": return .refused("CSV008: Python takes NUL as text")
      default: return .wrong("\(error), Python: \(python)")
      }
    }
    if ours == python { return .asExpected }
    if python.hasPrefix("ERR:not-utf8@") {
      guard let fault = reading.faults.first(where: { $0.rule == "TXT002" }) else {
        return summary.encoding == .utf8
          ? .wrong("accepted, Python: \(python)")
          : .refused("\(summary.encoding.name) is recognised; Python was told UTF-8")
      }
      return python == "ERR:not-utf8@\(fault.byte)"
        ? .refused("TXT002: read as windows-1252, the first byte that is not UTF-8 named")
        : .wrong("\(fault), Python: \(python)")
    }
    if reading.faults.contains(where: { $0.rule == "CSV007" }) {
      return .refused("CSV007: a bare carriage return ends no record")
    }
    return .wrong("\(ours), Python: \(python)")
  }

  // MARK: Strings that break things

  @Test func naughtyStrings() throws {
    var count = CorpusCount("naughty-strings")
    for value in try Corpus.json("naughty-strings/blns.json").elements {
      let text = value.plain
      var data = CSVWriter()
      var people = CSVWriter(style: .forExcel)
      for record in [["before", text, "behind"], [text, text, text]] {
        data.record(record)
        people.record(record)
      }
      let again = readings(of: data.bytes, encoding: .exactly(.utf8)).0
      let shown = readings(of: people.bytes, encoding: .exactly(.utf8)).0
      if again.table != [["before", text, "behind"], [text, text, text]] || !again.faults.isEmpty {
        count.take(.wrong("comes back as \(again.table)"), of: text)
      } else if shown.table.joined().contains(where: { FormulaGuard.isRisky($0) }) {
        count.take(.wrong("is live"), of: text)
      } else {
        count.take(.asExpected, of: text)
      }
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
    #expect(count.cases == 515)
  }

  @Test func formulaInjection() throws {
    let text = String(
      decoding: try Corpus.bytes("formula-injection/payloadbox-csv-payload.txt"),
      as: UTF8.self
    )
    var count = CorpusCount("formula-injection")
    for line in text.split(separator: "\n").map(String.init) {
      let isLive = "=+-@".contains(line.first ?? "x")
      count.take(
        FormulaGuard.isRisky(line) == isLive ? .asExpected : .wrong("not seen"),
        of: line
      )
    }
    count.say()
    #expect(count.wrong.isEmpty, "\(count.wrong)")
  }
}
