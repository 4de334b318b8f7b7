import Bundles
import Files
import Findings
import TestSupport
import Testing

@Suite("A bundle lists what it holds, or says all that is wrong with it")
struct BundleTests {
  @Test("what is listed")
  func members() throws {
    let folder = try TemporaryFolder()
    let zip = HandMadeZip(.init("f/", ""), .init("f/a.csv", "1,2\n").deflated())
    let path = try folder.write(zip.bytes)
    let bundle = try Bundle(InputFile(path), source: "given.zip")
    #expect(bundle.source == "given.zip")
    #expect(bundle.members.map(\.name) == ["f/", "f/a.csv"])
    #expect(bundle.members.map(\.isFolder) == [true, false])
    #expect(bundle.members.map(\.size) == [0, 4])
    #expect(bundle.members.map(\.compressedSize) == [0, 9])
    #expect(bundle.members[1].crc32 == HandMadeZip.crc32(Array("1,2\n".utf8)))
  }

  @Test("every member that is wrong is named, with what does not show made visible")
  func findings() throws {
    let folder = try TemporaryFolder()
    let zip = HandMadeZip(.init("../a"), .init("b\u{202E}"), .init("c"), .init("C"))
    let path = try folder.write(zip.bytes)
    let refusal = #expect(throws: BundleRefusal.self) { try Bundle(InputFile(path), source: "z") }
    let findings = refusal?.findings ?? []
    #expect(findings.map(\.rule) == [.zipNameUnsafe, .zipNameHidden, .zipDuplicateName])
    #expect(findings.map(\.place.member) == ["../a", "b\\u{202E}", "C"])
    #expect(refusal?.description.contains("z!../a: error[ZIP020] the name has the part ..") == true)
  }

  @Test("ten thousand members are listed, and read, without delay")
  func many() throws {
    var zip = HandMadeZip()
    zip.members = (0..<10_000).map { HandMadeZip.Member("f/\($0).csv", "\($0)") }
    let folder = try TemporaryFolder()
    let path = try folder.write(zip.bytes)
    let clock = ContinuousClock()
    let start = clock.now
    let content = try Content(path)
    #expect(content.members.count == 10_000)
    #expect(clock.now - start < .seconds(5))
  }

  @Test(
    "how a file begins",
    arguments: [
      ([0x50, 0x4B, 3, 4], "zip"), ([0x50, 0x4B, 5, 6], "zip"), ([0x1F, 0x8B, 8, 0], "gzip"),
      ([0x50, 0x4B, 0x2C, 0x31], nil), ([0x50, 0x4B, 3], nil), ([], nil),
      (Array("PRACTICE".utf8), nil), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ] as [([UInt8], String?)]
  )
  func beginnings(_ bytes: [UInt8], _ kind: String?) {
    #expect(Bundle.archiveKind(bytes.span) == kind)
    #expect(Bundle.looksLikeZip(bytes.span) == (kind == "zip"))
  }
}
