import Tabular
import Testing

/// Spans cannot go through the macros.
private func equal(_ a: [UInt8], _ aRange: Range<Int>, _ b: [UInt8], _ bRange: Range<Int>) -> Bool {
  ByteLanes.equal(a.span, aRange, b.span, bRange)
}

private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
  ByteLanes.hash(bytes.span, range)
}

@Suite struct ByteLanesTests {
  @Test(arguments: Array(0...40) + [63, 64, 65, 130])
  func equalAgreesWithArrays(length: Int) {
    let left = (0..<(length + 9)).map { UInt8(truncatingIfNeeded: $0 * 37) }
    var right = Array(repeating: UInt8(0), count: 5) + left
    #expect(equal(left, 3..<(3 + length), right, 8..<(8 + length)))
    #expect(!equal(left, 3..<(3 + length), right, 8..<(9 + length)))
    for index in 0..<length {
      right[8 + index] ^= 0x10
      #expect(!equal(left, 3..<(3 + length), right, 8..<(8 + length)))
      right[8 + index] ^= 0x10
    }
  }

  @Test func hashDependsOnEveryByteAndOnNothingElse() {
    var seen: Set<UInt64> = []
    for length in 0..<70 {
      let bytes = [9] + Array(repeating: UInt8(0), count: length) + [7]
      seen.insert(hash(bytes, 1..<(1 + length)))
      for index in 0..<length {
        var other = bytes
        other[1 + index] = 1
        seen.insert(hash(other, 1..<(1 + length)))
      }
    }
    #expect(seen.count == 70 + 69 * 70 / 2)
    let a = Array("xxNCD2425".utf8)
    let b = Array("NCD2425yy".utf8)
    #expect(hash(a, 2..<9) == hash(b, 0..<7))
  }
}
