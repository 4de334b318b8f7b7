import Findings
import Tabular

/// What a reader says of a file, in a form that two readers can be compared by.
struct Reading: Equatable {
  struct Fault: Equatable, CustomStringConvertible {
    var rule: String
    var record: Int
    var line: Int
    var column: Int
    var byte: Int
    var field: Int?

    var description: String {
      "\(rule) record \(record) line \(line):\(column) byte \(byte) field \(field ?? -1)"
    }
  }

  /// The texts of each record's fields; a blank line has none.
  var records: [[String]] = []
  /// The line on which each record begins.
  var lines: [Int] = []
  /// The byte at which each record begins.
  var starts: [Int] = []
  var faults: [Fault] = []

  /// The first thing in which two readings differ, `nil` if there is none.
  func difference(from other: Reading) -> String? {
    for index in 0..<max(records.count, other.records.count) {
      guard index < records.count, index < other.records.count else {
        return "\(records.count) records, not \(other.records.count)"
      }
      let (left, right) = (self, other)
      if left.records[index] != right.records[index] {
        return "record \(index): \(left.records[index]), not \(right.records[index])"
      }
      if left.lines[index] != right.lines[index] {
        return "record \(index): line \(left.lines[index]), not \(right.lines[index])"
      }
      if left.starts[index] != right.starts[index] {
        return "record \(index): byte \(left.starts[index]), not \(right.starts[index])"
      }
    }
    for index in 0..<max(faults.count, other.faults.count) {
      let left = index < faults.count ? faults[index].description : "none"
      let right = index < other.faults.count ? other.faults[index].description : "none"
      if left != right { return "fault \(index): \(left), not \(right)" }
    }
    return nil
  }

  /// The records that are not blank lines.
  var table: [[String]] { records.filter { !$0.isEmpty } }

  /// The identifiers of the rules that were broken, errors only.
  var errors: [Fault] {
    faults.filter { fault in
      Rule.tabular.contains { $0.id == fault.rule && $0.severity == .error }
    }
  }
}

/// A source of numbers that is the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % sides
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[roll(elements.count)]
  }
}

/// Reads a file with the reader under test, in blocks of the sizes given, over and over; the arrays
/// that hold them are lent to it if that is asked for.
func read(
  _ file: [UInt8],
  encoding: RequestedEncoding = .detect,
  delimiter: UInt8 = UInt8(ascii: ","),
  expecting: RecordReader.ExpectedFields = .asFirstRecord,
  maximumRecordBytes: Int = RecordReader.usualMaximumRecordBytes,
  blocks: [Int] = [1 << 20],
  lending: Bool = false
) -> (reading: Reading, summary: TextSummary) {
  var reader = RecordReader(
    encoding: encoding,
    delimiter: delimiter,
    expecting: expecting,
    maximumRecordBytes: maximumRecordBytes
  )
  var batch = RecordBatch()
  var reading = Reading()
  var start = 0
  var turn = 0
  while start < file.count {
    let size = min(blocks[turn % blocks.count], file.count - start)
    var block = Array(file[start..<(start + size)])
    let joined = lending ? reader.countBeforeLending(block) : size
    if joined > 0 {
      reader.read(block.span.extracting(first: joined), into: &batch)
      note(batch, in: &reading)
    }
    if joined < size {
      reader.load(lending: &block, from: joined, into: &batch)
      reader.next(into: &batch)
      note(batch, in: &reading)
      reader.giveBack(&block, from: &batch)
    }
    start += size
    turn += 1
  }
  reader.finish(into: &batch)
  note(batch, in: &reading)
  return (reading, reader.summary)
}

private func note(_ batch: RecordBatch, in reading: inout Reading) {
  for record in 0..<batch.count {
    let position = batch.position(ofField: nil, in: record)
    reading.records.append(batch.texts(of: record))
    reading.lines.append(batch.line(of: record))
    reading.starts.append(position.byte)
  }
  for fault in batch.faults {
    let place = batch.finding(fault, in: Place(source: "f")).place
    reading.faults.append(
      Reading.Fault(
        rule: fault.kind.rule.id,
        record: place.record ?? -1,
        line: place.line ?? -1,
        column: place.column ?? -1,
        byte: place.byte ?? -1,
        field: fault.field
      )
    )
  }
}
