import FileFaults
import Findings
import Quality
import Tabular
import TestSupport
import Testing

@testable import Intake

/// An extract in every style of writing, with what stands in it.
private struct MadeExtract {
  /// A row as it was meant.
  struct Row: Hashable {
    let organisation: String
    let field: String
    let value: String
    let line: Int
    let user: String
    let isLast: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var rows: Set<Row> = []
  private(set) var faulty = 0
  private(set) var blankLines = 0

  private static let header =
    "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
    + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION"

  /// - Parameters:
  ///   - seed: What the extract depends on.
  ///   - oddity: One row in so many is out of the ordinary.
  init(seed: UInt64, oddity: Int) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % sides
    }
    let quotesAll = roll(3) == 0
    let ending = roll(2) == 0 ? "\n" : "\r\n"
    let fields = (0..<12).map { number in
      roll(3) == 0
        ? "Patients, \"type \(number)\", reviewed" : "Number of patients of type \(number)"
    }
    var line = 1
    put(Self.header + ending)
    for organisation in 0..<8 {
      var user = "cro-processor"
      for number in fields.indices {
        line += 1
        if roll(2 * oddity) == 0 {
          line += 1
          blankLines += 1
          put(ending)
        }
        let isOdd = roll(oddity) == 0
        if isOdd, roll(3) == 0 { user = "person\(roll(5))" }
        let kind = isOdd ? roll(6) : -1
        let value =
          switch kind {
          case 0: ""
          case 1: "Y"
          case 2: "1x"
          default: String(roll(100_000))
          }
        let isLast = kind != 3
        var cells = [
          "NCD2425", "Network Contract DES 2024/25", "A8100\(organisation)", "20240430", "ACC01",
          fields[number], value, "None", user, "04/05/2024", "13:20:57", isLast ? "Y" : "N",
        ]
        if kind == 4 { cells.append("more") }
        let text = cells.map { cell in
          quotesAll || cell.contains("\"") || cell.contains(",") || isOdd && roll(4) == 0
            ? "\""
              + cell.split(separator: "\"", omittingEmptySubsequences: false)
              .joined(separator: "\"\"") + "\"" : cell
        }
        put(text.joined(separator: ",") + ending)
        guard kind != 2, kind != 4 else {
          faulty += 1
          continue
        }
        rows.insert(
          Row(
            organisation: cells[2],
            field: cells[5],
            value: value,
            line: line,
            user: user,
            isLast: isLast
          )
        )
      }
    }
    if roll(oddity) < 2 {
      blankLines += 1
      put(ending)
    }
  }

  private mutating func put(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

@Suite("Reading an extract")
struct ExtractReadingTests {
  @Test("Rows are as they were written, in whatever blocks they come", arguments: 0..<60)
  func rows(seed: Int) throws {
    let folder = try TemporaryFolder()
    let made = MadeExtract(seed: UInt64(seed) + 1, oddity: [3, 9, 1_000][seed % 3])
    for size in [seed % 20 == 0 ? 1 : 41, 700, 1 << 20] {
      let item = try read(made.bytes, blocks: size, in: folder.path)
      guard case .extract(let delivery) = item.content else {
        Issue.record("it is \(item.content)")
        return
      }
      #expect(try rows(of: delivery) == made.rows)
      #expect(delivery.profile.rows == made.rows.count)
      #expect(delivery.profile.faultyRecords == made.faulty)
      #expect(delivery.profile.blanks == made.rows.count { $0.value.isEmpty })
      #expect(item.summary == scanned(made.bytes))
      #expect(item.summary?.blankLines == made.blankLines)
      #expect(delivery.findings.count(of: .blankLine) == made.blankLines)
    }
  }

  /// What the reader of records says where every record is scanned.
  private func scanned(_ bytes: [UInt8]) -> TextSummary {
    var reader = RecordReader()
    var batch = RecordBatch()
    reader.read(bytes.span, into: &batch)
    reader.finish(into: &batch)
    return reader.summary
  }

  private func read(_ bytes: [UInt8], blocks size: Int, in folder: String) throws -> IntakeItem {
    var parser = MemberParser(place: Place(source: "f"), spoolFolder: folder, keepsRejects: true)
    var start = 0
    while start < bytes.count {
      var block = Array(bytes[start..<min(start + size, bytes.count)])
      start += block.count
      try parser.take(&block)
    }
    return try parser.finish()
  }

  private func rows(of delivery: ExtractDelivery) throws -> Set<MadeExtract.Row> {
    var rows: Set<MadeExtract.Row> = []
    let fields = delivery.fields
    for key in delivery.partKeys {
      var reader = try delivery.reader(of: key, ranks: fields.indices.map { UInt32($0) })
      while let delivered = try reader.next() {
        for row in delivered.rows {
          let value =
            switch row.value.value {
            case .number(let number): String(number)
            case .yes: "Y"
            case .no: "N"
            case .blank: ""
            }
          let (isNew, _) = rows.insert(
            MadeExtract.Row(
              organisation: "\(delivered.organisation)",
              field: fields[Int(row.field)].name,
              value: value,
              line: Int(row.line),
              user: delivered.submissions[Int(row.submission)].user,
              isLast: row.isLast
            )
          )
          #expect(isNew)
        }
      }
    }
    return rows
  }
}
