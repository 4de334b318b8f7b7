import Bundles
import Files
import Findings
import Testing

@Suite("Content is what was packed, or it is refused")
struct MemberChecksumTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let good = HandMadeZip(
    .init("a.csv"),
    .init("b.csv", "c,d\n").deflated(),
    .init("none.csv", ""),
    .zeros("zeros.csv", repeats: 2_000)
  )

  /// Reads all members in blocks of 1,000 bytes, whoever holds them against their checksums.
  private func read(_ zip: HandMadeZip, _ checker: BundleReader.Checker) throws {
    let path = try folder.write(zip.bytes)
    let bundle = try Bundle(InputFile(path), source: path)
    let reader = try BundleReader(bundle, checksumsBy: checker)
    var block = [UInt8](repeating: 0, count: 1_000)
    while let member = try reader.next() {
      var checksum = MemberChecksum(of: member, in: bundle)
      while case let count = try reader.read(into: &block), count > 0 {
        checksum.take(block.span.extracting(first: count))
      }
      if checker == .caller { try checksum.check() }
    }
  }

  @Test("a wrong checksum, wherever the member stands", arguments: 0..<4)
  func wrong(position: Int) throws {
    var zip = Self.good
    let right = HandMadeZip.crc32(zip.members[position].content)
    let name = String(decoding: zip.members[position].name, as: UTF8.self)
    zip.members[position].crc32 = right ^ 0x0001_0000
    for checker in [BundleReader.Checker.reader, .caller] {
      #expect(throws: Never.self) { try read(Self.good, checker) }
      let refusal = #expect(throws: BundleRefusal.self) { try read(zip, checker) }
      let findings = refusal?.findings ?? []
      #expect(findings.map(\.rule) == [.zipContentDamaged])
      #expect(findings.first?.place.member == name)
      #expect(findings.first?.place.source == folder.path + "/bundle.zip")
    }
  }

  @Test("a block of no bytes changes nothing")
  func nothing() throws {
    let zip = HandMadeZip(.init("a.csv", "123456789"))
    let path = try folder.write(zip.bytes)
    let bundle = try Bundle(InputFile(path), source: path)
    var checksum = MemberChecksum(of: bundle.members[0], in: bundle)
    for part in ["12345", "", "6789", ""] { checksum.take(Array(part.utf8).span) }
    #expect(throws: Never.self) { try checksum.check() }
    checksum.take(Array("1".utf8).span)
    #expect(throws: BundleRefusal.self) { try checksum.check() }
  }

  @Test("both checksums are said, with all their digits")
  func message() throws {
    // The checksum of "123456789" that every table of checksums gives.
    var member = HandMadeZip.Member("a.csv", "123456789")
    member.crc32 = 0x0000_BEEF
    let refusal = #expect(throws: BundleRefusal.self) { try read(HandMadeZip(member), .reader) }
    let message = refusal?.findings.first?.message ?? ""
    #expect(message.contains("cbf43926") && message.contains("0000beef"), "\(message)")
  }

  @Test("compressed content that stops early, at every byte")
  func truncated() throws {
    let whole = HandMadeZip.Member.zeros("a.csv", repeats: 40)
    let packed = whole.packed ?? []
    #expect(packed.count > 60)
    for count in 0..<packed.count {
      var member = whole
      member.packed = Array(packed.prefix(count))
      for checker in [BundleReader.Checker.reader, .caller] {
        let refusal = #expect(throws: BundleRefusal.self, "\(count) bytes") {
          try read(HandMadeZip(member, .init("b.csv")), checker)
        }
        #expect(refusal?.findings.first?.place.member == "a.csv", "\(count) bytes")
      }
    }
  }
}
