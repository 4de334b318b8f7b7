import Tabular

/// A second reader: the whole file at once, character by character, nothing clever.
///
/// It shares no code with the reader under test; only what both say is compared.
struct ObviousReader {
  private struct Character {
    var scalar: UInt32
    var byte: Int
    /// The rule that the character breaks by how it is encoded.
    var rule: String?
  }

  var reading = Reading()
  private let delimiter: UInt32
  private var expected: Int?
  private let decides: Bool

  static func read(
    _ file: [UInt8],
    encoding: RequestedEncoding = .detect,
    delimiter: UInt8 = UInt8(ascii: ","),
    expecting: RecordReader.ExpectedFields = .asFirstRecord
  ) -> Reading {
    var reader = ObviousReader(delimiter: delimiter, expecting: expecting)
    reader.parse(characters(of: file, encoding: encoding))
    return reader.reading
  }

  private init(delimiter: UInt8, expecting: RecordReader.ExpectedFields) {
    self.delimiter = UInt32(delimiter)
    switch expecting {
    case .any: (expected, decides) = (nil, false)
    case .asFirstRecord: (expected, decides) = (nil, true)
    case .exactly(let count): (expected, decides) = (count, false)
    }
  }

  // MARK: Bytes to characters

  private static func characters(
    of file: [UInt8],
    encoding: RequestedEncoding
  ) -> [Character] {
    let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    switch encoding {
    case .exactly(.utf8):
      return utf8(file, from: file.starts(with: utf8Mark) ? 3 : 0, fallback: false, strict: true)
    case .exactly(.windows1252):
      return file.indices.map { windows1252(file, $0) }
    case .exactly(.utf16LittleEndian):
      return utf16(file, from: file.starts(with: [0xFF, 0xFE]) ? 2 : 0, isBig: false)
    case .exactly(.utf16BigEndian):
      return utf16(file, from: file.starts(with: [0xFE, 0xFF]) ? 2 : 0, isBig: true)
    case .detect:
      if file.starts(with: utf8Mark) { return utf8(file, from: 3, fallback: false, strict: true) }
      if file.starts(with: [0xFF, 0xFE]) { return utf16(file, from: 2, isBig: false) }
      if file.starts(with: [0xFE, 0xFF]) { return utf16(file, from: 2, isBig: true) }
      if file.count >= 4 {
        let zeros = file[0..<4].map { $0 == 0 }
        if zeros == [false, true, false, true] || zeros == [true, false, true, false] {
          var all = utf16(file, from: 0, isBig: zeros[0])
          if !all.isEmpty { all[0].rule = (all[0].rule.map { $0 + "+" } ?? "") + "TXT006" }
          return all
        }
      }
      return utf8(file, from: 0, fallback: true, strict: false)
    }
  }

  private static func utf8(
    _ file: [UInt8],
    from first: Int,
    fallback: Bool,
    strict: Bool
  ) -> [Character] {
    var result: [Character] = []
    var sawMore = false
    var index = first
    while index < file.count {
      let (value, length) = sequence(file, index)
      if let value {
        result.append(Character(scalar: value, byte: index, rule: nil))
        if value >= 0x80 { sawMore = true }
      } else if fallback, !sawMore {
        let rest = (index..<file.count).map { windows1252(file, $0) }
        result.append(contentsOf: rest)
        let at = result.count - rest.count
        result[at].rule = "TXT002" + (result[at].rule.map { "+" + $0 } ?? "")
        return result
      } else {
        result.append(
          Character(scalar: 0xFFFD, byte: index, rule: strict ? "TXT001" : "TXT003")
        )
      }
      index += length
    }
    return result
  }

  /// The scalar that begins at an index, or the length of what can be the beginning of none.
  private static func sequence(_ file: [UInt8], _ start: Int) -> (UInt32?, Int) {
    let lead = UInt32(file[start])
    let shapes: [(mask: UInt32, sign: UInt32, length: Int, least: UInt32)] = [
      (0x80, 0x00, 1, 0), (0xE0, 0xC0, 2, 0x80), (0xF0, 0xE0, 3, 0x800),
      (0xF8, 0xF0, 4, 0x10000),
    ]
    guard let shape = shapes.first(where: { lead & $0.mask == $0.sign }) else { return (nil, 1) }
    var value = lead & ~shape.mask & 0xFF
    var taken = 1
    func canBecomeScalar(_ value: UInt32, _ taken: Int) -> Bool {
      let missing = UInt32(6 * (shape.length - taken))
      let low = value << missing
      let high = low | ((1 << missing) - 1)
      if high < shape.least || low > 0x10FFFF { return false }
      return !(low >= 0xD800 && high <= 0xDFFF)
    }
    guard canBecomeScalar(value, 1) else { return (nil, 1) }
    while taken < shape.length {
      guard start + taken < file.count, file[start + taken] & 0xC0 == 0x80 else {
        return (nil, taken)
      }
      let next = value << 6 | UInt32(file[start + taken] & 0x3F)
      guard canBecomeScalar(next, taken + 1) else { return (nil, taken) }
      value = next
      taken += 1
    }
    return (value, taken)
  }

  private static func windows1252(_ file: [UInt8], _ index: Int) -> Character {
    let upper = Array("€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars)
    let byte = file[index]
    guard (0x80..<0xA0).contains(byte) else {
      return Character(scalar: UInt32(byte), byte: index, rule: nil)
    }
    let scalar = upper[Int(byte) - 0x80]
    return scalar == "?"
      ? Character(scalar: 0xFFFD, byte: index, rule: "TXT004")
      : Character(scalar: scalar.value, byte: index, rule: nil)
  }

  private static func utf16(_ file: [UInt8], from first: Int, isBig: Bool) -> [Character] {
    var result: [Character] = []
    var index = first
    func unit(_ at: Int) -> UInt32? {
      guard at + 1 < file.count else { return nil }
      return UInt32(file[isBig ? at : at + 1]) << 8 | UInt32(file[isBig ? at + 1 : at])
    }
    while index < file.count {
      guard let value = unit(index) else {
        result.append(Character(scalar: 0xFFFD, byte: index, rule: "TXT005"))
        break
      }
      if (0xD800..<0xDC00).contains(value), let low = unit(index + 2),
        (0xDC00..<0xE000).contains(low)
      {
        let scalar = 0x10000 + (value - 0xD800) * 0x400 + (low - 0xDC00)
        result.append(Character(scalar: scalar, byte: index, rule: nil))
        index += 4
      } else if (0xD800..<0xE000).contains(value) {
        result.append(Character(scalar: 0xFFFD, byte: index, rule: "TXT005"))
        index += 2
        // A lone half of a character swallows the odd byte behind it only at the end of the file.
        if value < 0xDC00, index + 1 == file.count { break }
      } else {
        result.append(Character(scalar: value, byte: index, rule: nil))
        index += 2
      }
    }
    return result
  }

  // MARK: Characters to records

  private mutating func parse(_ text: [Character]) {
    var index = 0
    var line = 1
    while index < text.count {
      index = parseRecord(text, from: index, line: &line)
    }
    reading.faults.sort {
      ($0.record, $0.rule == "CSV003" ? 0 : 1, $0.byte, $0.rule)
        < ($1.record, $1.rule == "CSV003" ? 0 : 1, $1.byte, $1.rule)
    }
  }

  private mutating func parseRecord(
    _ text: [Character],
    from start: Int,
    line: inout Int
  ) -> Int {
    let record = reading.records.count
    let firstLine = line
    var fields: [String] = []
    var fieldStarts: [Int] = []
    var faults: [Reading.Fault] = []
    var lineStart = start
    var index = start
    var wasQuoted = false

    func at(_ offset: Int) -> UInt32? { offset < text.count ? text[offset].scalar : nil }
    func isCRLF(_ offset: Int) -> Bool { at(offset) == 0x0D && at(offset + 1) == 0x0A }
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      for character in text[range] {
        view.append(Unicode.Scalar(character.scalar) ?? "\u{FFFD}")
      }
      return String(view)
    }
    func fault(_ rule: String, _ offset: Int, field: Int?) {
      faults.append(
        Reading.Fault(
          rule: rule,
          record: record,
          line: line,
          column: offset - lineStart + 1,
          byte: text[offset].byte,
          field: field
        )
      )
    }
    func encoded(_ offset: Int) {
      for rule in text[offset].rule?.split(separator: "+") ?? [] {
        fault(String(rule), offset, field: rule == "TXT006" ? nil : fields.count)
      }
    }

    record: while true {
      let fieldStart = index
      fieldStarts.append(fieldStart)
      var isFaulty = false
      var hasNUL = false
      var isQuoted = at(index) == 0x22
      if isQuoted {
        let (openLine, openLineStart) = (line, lineStart)
        var content: [Int] = []
        encoded(index)
        index += 1
        quoted: while true {
          guard index < text.count else {
            (line, lineStart) = (openLine, openLineStart)
            fault("CSV003", fieldStart, field: fields.count)
            // The lines in the open field are counted, but nothing comes behind them.
            fields.append(string(fieldStart..<index))
            break record
          }
          encoded(index)
          if at(index) == 0x22 {
            if at(index + 1) == 0x22 {
              encoded(index + 1)
              content.append(index)
              index += 2
              continue
            }
            index += 1
            if index == text.count || at(index) == delimiter || at(index) == 0x0A
              || isCRLF(index)
            {
              var view = String.UnicodeScalarView()
              for offset in content {
                view.append(Unicode.Scalar(text[offset].scalar) ?? "\u{FFFD}")
              }
              fields.append(String(view))
              break quoted
            }
            fault("CSV002", index, field: fields.count)
            isFaulty = true
            isQuoted = false
            break quoted
          }
          if at(index) == 0, !hasNUL {
            fault("CSV008", index, field: fields.count)
            hasNUL = true
          }
          content.append(index)
          if at(index) == 0x0A {
            line += 1
            lineStart = index + 1
          }
          index += 1
        }
      }
      if fields.count == fieldStarts.count - 1 {
        var hasPlainNUL = false
        while index < text.count, at(index) != delimiter, at(index) != 0x0A, !isCRLF(index) {
          encoded(index)
          if at(index) == 0x22, !isFaulty {
            fault("CSV001", index, field: fields.count)
            isFaulty = true
          }
          if at(index) == 0x0D { fault("CSV007", index, field: fields.count) }
          if at(index) == 0, !hasPlainNUL {
            fault("CSV008", index, field: fields.count)
            hasPlainNUL = true
          }
          index += 1
        }
        fields.append(string(fieldStart..<index))
      }
      if index < text.count { encoded(index) }
      if index == text.count { break record }
      if at(index) == delimiter {
        index += 1
        continue
      }
      if at(index) == 0x0D { index += 1 }
      index += 1
      wasQuoted = isQuoted
      break record
    }

    line = firstLine
    lineStart = start
    if fields == [""], !wasQuoted, expected != 1, at(start) != 0x22 {
      fault("CSV006", start, field: nil)
      fields = []
    } else {
      if expected == nil, decides { expected = fields.count }
      if let expected, fields.count < expected { fault("CSV004", start, field: nil) }
      if let expected, fields.count > expected {
        let offset = fieldStarts[expected]
        for before in start..<offset where at(before) == 0x0A {
          line += 1
          lineStart = before + 1
        }
        // A field behind the end of the file has no character to stand at.
        if offset < text.count {
          fault("CSV005", offset, field: expected)
        } else {
          let last = text[text.count - 1]
          faults.append(
            Reading.Fault(
              rule: "CSV005",
              record: record,
              line: line,
              column: offset - lineStart + 1,
              byte: last.byte + 1,
              field: expected
            )
          )
        }
      }
    }
    line = firstLine + 1
    for offset in start..<index where at(offset) == 0x0A && offset < index - 1 { line += 1 }
    reading.records.append(fields)
    reading.lines.append(firstLine)
    reading.starts.append(text[start].byte)
    reading.faults.append(contentsOf: faults)
    return index
  }
}
