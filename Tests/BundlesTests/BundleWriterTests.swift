import Testing

@testable import Bundles

@Suite struct BundleWriterTests {
  private struct Full: Error {}

  private final class Collected {
    var bytes: [UInt8] = []
  }

  private func zip(
    _ members: [(String, [UInt8])],
    level: Int = 6,
    piece: Int = 1000
  ) throws -> [UInt8] {
    let out = Collected()
    var writer = BundleWriter(level: level) { span in
      for index in span.indices { out.bytes.append(span[index]) }
    }
    for (name, content) in members {
      writer.begin(member: name)
      var start = 0
      while start < content.count {
        let end = min(start + piece, content.count)
        try writer.write(content.span.extracting(start..<end))
        start = end
      }
      try writer.end()
    }
    try writer.finish()
    return out.bytes
  }

  private func rows(_ count: Int) -> [UInt8] {
    (0..<count).flatMap { Array("A81001,20250331,CAN04,\($0 &* 7919 % 1000)\r\n".utf8) }
  }

  private func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  @Test func aBundleOfNothingIsAnEndAlone() throws {
    let bytes = try zip([])
    #expect(bytes.count == 22)
    #expect(try SlowUnzip(bytes).members.isEmpty)
  }

  @Test(arguments: [0, 1, 6, 9])
  func everyByteComesBack(level: Int) throws {
    let members = [
      ("empty.csv", []),
      ("tiny.csv", Array("a\r\n".utf8)),
      ("reports/short.csv", rows(500)),
      ("held to the last byte.csv", noise(BundleWriter.held)),
      ("one too many.csv", noise(BundleWriter.held + 1)),
      ("long.csv", rows(12_000)),
      ("noise.bin", noise(200_000)),
      ("Übersicht.csv", rows(3)),
    ]
    let read = try SlowUnzip(zip(members, level: level)).members
    #expect(read.map(\.name) == members.map(\.0))
    #expect(read.map(\.content) == members.map(\.1))
  }

  @Test func smallMembersHaveTheirSizesInFrontAndAreStoredWhereThatIsSmaller() throws {
    let read = try SlowUnzip(
      zip([("empty", []), ("tiny", [1, 2, 3]), ("rows", rows(500)), ("noise", noise(5000))])
    ).members
    #expect(read.map(\.method) == [0, 0, 8, 0])
    #expect(read.map(\.flags) == [0, 0, 0, 0])
    #expect(read.allSatisfy { $0.localExtra.isEmpty })
  }

  @Test func longMembersHaveTheirSizesBehindAndMayPassFourGibibytes() throws {
    let member = try #require(try SlowUnzip(zip([("rows", rows(12_000))])).members.first)
    #expect(member.method == 8)
    #expect(member.flags == 8)
    #expect(member.localExtra == [1, 0, 16, 0] + [UInt8](repeating: 0, count: 16))
  }

  @Test func namesBeyondAsciiSaySo() throws {
    let read = try SlowUnzip(zip([("a.csv", []), ("é.csv", [])])).members
    #expect(read.map(\.flags) == [0, 0x800])
  }

  @Test func timesAndAttributesAreFixed() throws {
    for member in try SlowUnzip(zip([("a.csv", [1]), ("b.csv", rows(12_000))])).members {
      #expect(member.time == 0x0021_0000)
      #expect(member.attributes == 0o100644 << 16)
    }
  }

  @Test func theSameMembersGiveTheSameBytesHoweverTheyArrive() throws {
    let members = [("a.csv", rows(9000)), ("b.csv", rows(20))]
    let once = try zip(members)
    #expect(try zip(members) == once)
    #expect(try SlowUnzip(zip(members, piece: 1)).members == SlowUnzip(once).members)
  }

  @Test func whatTheSinkThrowsComesOut() throws {
    var writer = BundleWriter { _ in throw Full() }
    writer.begin(member: "a.csv")
    try writer.write(rows(10).span)
    #expect(throws: Full.self) { try writer.end() }
  }

  @Test func beyondThirtyTwoBitsTheDirectoryUsesZip64() {
    let size: UInt64 = 5 << 30
    let record = MemberRecord(
      name: Array("a".utf8),
      method: .deflated,
      isStreamed: true,
      offset: 6 << 30,
      checksum: 1,
      compressed: 100,
      size: size
    )
    let bytes = record.centralHeader
    #expect(Array(bytes[20..<28]) == [100, 0, 0, 0, 255, 255, 255, 255])
    #expect(Array(bytes[42..<46]) == [255, 255, 255, 255])
    #expect(
      Array(bytes[47...])
        == [1, 0, 16, 0] + [0, 0, 0, 0x40, 1, 0, 0, 0] + [0, 0, 0, 0x80, 1, 0, 0, 0]
    )
    #expect(
      Array(record.descriptor[8..<24])
        == [100, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0x40, 1, 0, 0, 0]
    )
  }

  @Test(arguments: [
    (members: UInt64(65_534), start: UInt64(7), long: false),
    (65_535, 7, true),
    (1, 0xFFFF_FFFE, false),
    (1, 0xFFFF_FFFF, true),
  ])
  func theEndUsesZip64OnlyWhereItMust(members: UInt64, start: UInt64, long: Bool) {
    let bytes = BundleEnd(members: members, start: start, length: 46).bytes
    #expect(bytes.count == (long ? 56 + 20 + 22 : 22))
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4b, long ? 6 : 5, 6])
  }
}
