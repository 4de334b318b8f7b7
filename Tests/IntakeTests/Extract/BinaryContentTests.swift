import Testing

@testable import Intake

@Suite("Telling text from what is none")
struct BinaryContentTests {
  @Test("a picture and a program are no text")
  func binary() {
    var state: UInt64 = 7
    let noise = (0..<4_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(isLikely([0xFF, 0xD8, 0xFF, 0xE0] + noise))
    let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46] + Array(repeating: 0, count: 60)
    #expect(isLikely(program))
  }

  @Test("texts in every encoding are text, and so is one with a few faults")
  func text() {
    let wide: [UInt8] = Array("code,name,and,more".utf8).reduce(into: []) { $0 += [$1, 0] }
    #expect(!isLikely(Array("code,name\nA81001,Oaks\n".utf8)))
    #expect(!isLikely(Array("code,name\r\nA81001,Caf\u{E9}\u{0}\r\n".utf8)))
    #expect(!isLikely([0xFF, 0xFE] + wide))
    #expect(!isLikely(wide))
    #expect(!isLikely([]))
  }

  private func isLikely(_ bytes: [UInt8]) -> Bool { BinaryContent.isLikely(bytes.span) }
}
