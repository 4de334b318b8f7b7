import Bundles
import Files
import Findings
import TestSupport
import Testing

@Suite("A reader gives each member's content, in the order of the file")
struct BundleReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bundle(_ zip: HandMadeZip) throws -> Bundle {
    let path = try folder.write(zip.bytes)
    return try Bundle(InputFile(path), source: path)
  }

  @Test("the size of the block does not matter", arguments: [1, 2, 3, 7, 64, 1 << 16])
  func blocks(_ length: Int) throws {
    let text = (0..<100).map { "\($0),x\r\n" }.joined()
    let zip = HandMadeZip(
      .init("a.csv", text).deflated(),
      .init("none.csv", ""),
      .init("b.csv", text)
    )
    let content = try Content(folder.write(zip.bytes), block: length)
    #expect(content.members.map(\.name) == ["a.csv", "none.csv", "b.csv"])
    #expect(content.members.map(\.bytes) == [Array(text.utf8), [], Array(text.utf8)])
  }

  @Test("a block is filled as long as there is content")
  func full() throws {
    let reader = try BundleReader(bundle(HandMadeZip(.zeros("a.csv", repeats: 5_000))))
    _ = try reader.next()
    var block = [UInt8](repeating: 1, count: 300_000)
    var counts: [Int] = []
    while case let count = try reader.read(into: &block), count > 0 { counts.append(count) }
    #expect(counts == [300_000, 300_000, 300_000, 300_000, 90_001])
    #expect(try reader.read(into: &block) == 0)
  }

  @Test("members that are passed over do not change the others")
  func skips() throws {
    let zip = HandMadeZip(.init("a", "1").deflated(), .init("b", "2"), .init("c", "3").deflated())
    let reader = try BundleReader(bundle(zip))
    var block = [UInt8](repeating: 0, count: 8)
    #expect(try reader.next()?.name == "a")
    reader.skip()
    #expect(try reader.next()?.name == "b")
    #expect(try reader.next()?.name == "c")
    #expect(try reader.read(into: &block) == 1)
    #expect(block[0] == 0x33)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test("the order is the file's, not the directory's")
  func order() throws {
    // The directory is written in the order of the list, so the list is turned and the places named.
    var first = HandMadeZip.Member("first.csv", "1")
    first.isHidden = true
    var second = HandMadeZip.Member("second.csv", "2")
    var ghost = HandMadeZip.Member("first.csv", "1")
    ghost.isGhost = true
    ghost.offset = 0
    second.isHidden = false
    let bundle = try bundle(HandMadeZip(first, second, ghost))
    #expect(bundle.members.map(\.name) == ["first.csv", "second.csv"])
    #expect(bundle.members.map(\.index) == [0, 1])
    let reader = try BundleReader(bundle)
    #expect(try reader.next()?.name == "first.csv")
    #expect(try reader.next()?.name == "second.csv")
  }

  @Test("a reader that refused refuses for ever")
  func refusal() throws {
    var damaged = HandMadeZip.Member("a.csv")
    damaged.packed = damaged.content.map { $0 ^ 1 }
    let reader = try BundleReader(bundle(HandMadeZip(damaged, .init("b.csv"))))
    var block = [UInt8](repeating: 0, count: 100)
    _ = try reader.next()
    let first = #expect(throws: BundleRefusal.self) { try reader.read(into: &block) }
    let second = #expect(throws: BundleRefusal.self) { try reader.next() }
    #expect(first == second)
    #expect(first?.findings.first?.place.member == "a.csv")
  }

  @Test("names beyond ASCII come through, marked as UTF-8 or not", arguments: [0, 0x0800])
  func names(flags: Int) throws {
    var composed = HandMadeZip.Member("Gesundheitszentrum Ä/日本.csv")
    composed.flags = flags
    var apart = HandMadeZip.Member("a\u{308}.csv")
    apart.flags = flags
    let content = try Content(folder.write(HandMadeZip(composed, apart).bytes))
    #expect(content.members.map { Array($0.name.utf8) } == [composed.name, apart.name])
  }
}
