import Bundles
import Files
import Findings
import TestSupport
import Testing

@Suite("A damaged zip is refused or reads as it was")
struct HostileTests {
  /// Every kind of member that is taken.
  private static let good: HandMadeZip = {
    var streamed = HandMadeZip.Member("folder/streamed.csv", "5,6\n").deflated()
    streamed.descriptor = .marked
    var plain = HandMadeZip.Member("plain.csv", "7,8\n").deflated()
    plain.descriptor = .plain
    return HandMadeZip(
      .init("stored.csv", "1,2\n"),
      .init("deflated.csv", "3,4\n").deflated(),
      .init("folder/", ""),
      streamed,
      plain
    )
  }()

  @Test("one bit turned anywhere", arguments: [false, true])
  func bits(isLarge: Bool) throws {
    var zip = Self.good
    zip.isLarge = isLarge
    let folder = try TemporaryFolder()
    let bytes = zip.bytes
    let whole = try Content(folder.write(bytes))
    #expect(whole.members.count == 5)
    var refused = 0
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        do {
          let content = try Content(folder.write(damaged))
          #expect(content == whole, "byte \(place), bit \(bit)")
        } catch is BundleRefusal {
          refused += 1
        }
      }
    }
    // What is left are times, versions, permissions and the like, which nothing here depends on.
    #expect(refused > bytes.count * 8 / 2)
  }

  @Test("cut anywhere")
  func cuts() throws {
    let folder = try TemporaryFolder()
    let bytes = Self.good.bytes
    for count in 0..<bytes.count {
      #expect(throws: BundleRefusal.self, "\(count) bytes") {
        try Content(folder.write(Array(bytes.prefix(count))))
      }
    }
  }

  @Test("a byte more, anywhere")
  func insertions() throws {
    let folder = try TemporaryFolder()
    let bytes = Self.good.bytes
    for place in 0...bytes.count {
      #expect(throws: BundleRefusal.self, "at byte \(place)") {
        var longer = bytes
        longer.insert(0, at: place)
        _ = try Content(folder.write(longer))
      }
    }
  }

  @Test("a thousand entries for one member cost nothing")
  func overlaps() throws {
    let zeros = HandMadeZip.Member.zeros("0", repeats: 4_000)
    var ghost = zeros
    ghost.crc32 = HandMadeZip.crc32(zeros.content)
    ghost.size = zeros.content.count
    ghost.content = []
    ghost.isGhost = true
    ghost.offset = 0
    var zip = HandMadeZip(zeros)
    for number in 1..<1_000 {
      ghost.name = Array(String(number).utf8)
      zip.members.append(ghost)
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(zip.bytes)
    for ratio in [200, 1 << 20] {
      let limits = BundleLimits(ratio: ratio)
      let refusal = #expect(throws: BundleRefusal.self) {
        try Bundle(InputFile(path), source: path, limits: limits)
      }
      #expect(refusal?.findings.map(\.rule) == [ratio == 200 ? .zipRatio : .zipOverlap])
    }
  }

  @Test("a member that declares 100 bytes never gives more")
  func lies() throws {
    var bomb = HandMadeZip.Member.zeros("a.csv", repeats: 20_000)
    bomb.size = 100
    let folder = try TemporaryFolder()
    let path = try folder.write(HandMadeZip(bomb).bytes)
    let reader = try BundleReader(Bundle(InputFile(path), source: path))
    _ = try reader.next()
    var block = [UInt8](repeating: 0, count: 64)
    var total = 0
    #expect(throws: BundleRefusal.self) {
      while case let count = try reader.read(into: &block), count > 0 { total += count }
    }
    #expect(total <= 100)
  }
}
