import Bundles
import FileFaults
import Files
import Findings
import FoundationEssentials
import Testing

@testable import Intake

@Suite("Reading a bundle on two threads")
struct BundleReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// An extract of so many rows; 20,000 are a dozen blocks.
  private func extract(rows: Int) -> [UInt8] {
    var text =
      "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
      + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\r\n"
    for row in 0..<rows {
      text +=
        "NCD2425,Network Contract DES 2024/25,A\(81_000 + row / 50),20240430,ACC01,"
        + "\"Patients, \(row % 50)\",\(row * 7 % 1_000),None,cro-processor,04/05/2024,"
        + "13:20:\(10 + row / 333 % 50),Y\r\n"
    }
    return Array(text.utf8)
  }

  private func write(_ bytes: [UInt8], as name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  private func zipped(_ members: [(String, [UInt8])]) throws -> [UInt8] {
    let whole = Whole()
    var writer = BundleWriter { bytes in
      for index in bytes.indices { whole.bytes.append(bytes[index]) }
    }
    for (name, bytes) in members {
      writer.begin(member: name)
      try writer.write(bytes.span)
      try writer.end()
    }
    try writer.finish()
    return whole.bytes
  }

  private final class Whole {
    var bytes: [UInt8] = []
  }

  private func read(_ path: String) throws -> [IntakeItem] {
    try IntakeReader(spoolFolder: folder.path).read(path).items
  }

  @Test("A member is what it is as a file of its own")
  func same() throws {
    let bytes = extract(rows: 20_000)
    let plain = try #require(try read(write(bytes, as: "a.csv")).first)
    let items = try read(
      write(zipped([("a.csv", bytes), ("b.csv", []), ("c.csv", bytes)]), as: "a.zip")
    )
    #expect(items.count == 3)
    for item in [items[0], items[2]] {
      #expect(item.recordCount == 20_000)
      #expect(item.summary == plain.summary)
      #expect(item.bytes == plain.bytes)
      #expect(item.findings.count(.error) == 0)
      guard case .extract(let delivery) = item.content, case .extract(let other) = plain.content
      else {
        Issue.record("it is \(item.content)")
        return
      }
      #expect(delivery.fields == other.fields)
      #expect(delivery.partKeys == other.partKeys)
    }
  }

  @Test("A member whose checksum is wrong is refused, wherever it stands", arguments: 0..<4)
  func checksums(position: Int) throws {
    let bytes = try zipped([
      ("a.csv", extract(rows: 3_000)), ("b.csv", extract(rows: 1)), ("c.csv", Array("c\n".utf8)),
      ("d.csv", extract(rows: 2_000)),
    ])
    let path = try write(bytes, as: "a.zip")
    let member = try Bundle(InputFile(path), source: path).members[position]
    let number = (0..<4).map { UInt8(truncatingIfNeeded: member.crc32 >> UInt32(8 * $0)) }
    var wrong = bytes
    var places = 0
    for start in 0..<(wrong.count - 3) where Array(wrong[start..<(start + 4)]) == number {
      wrong[start] ^= 1
      places += 1
    }
    #expect(places == 2, "both headers have it")
    let target = try write(wrong, as: "wrong.zip")
    let refusal = #expect(throws: BundleRefusal.self) { try read(target) }
    #expect(refusal?.findings.map(\.rule) == [.zipContentDamaged])
    #expect(refusal?.findings.first?.place.member == member.name)
  }
}
