import Testing

@testable import Bundles

@Suite struct ContentChecksumTests {
  @Test func theChecksumOfTheStandardIsGiven() {
    let bytes = Array("123456789".utf8)
    #expect(ContentChecksum.of(bytes.span, after: 0) == 0xCBF4_3926)
    #expect(ContentChecksum.ofZlib(bytes.span, after: 0) == 0xCBF4_3926)
  }

  @Test(.enabled(if: ContentChecksum.isFast, "libdeflate is not installed"))
  func bothLibrariesGiveTheSameWhereverTheContentIsSplit() {
    var state: UInt64 = 7
    let bytes = (0..<5_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let whole = ContentChecksum.ofZlib(bytes.span, after: 0)
    #expect(ContentChecksum.of(bytes.span, after: 0) == whole)
    for split in [0, 1, 15, 16, 17, 63, 64, 1_023, 4_999, 5_000] {
      let first = ContentChecksum.of(bytes.span.extracting(first: split), after: 0)
      let both = ContentChecksum.of(bytes.span.extracting(droppingFirst: split), after: first)
      #expect(both == whole, "split at \(split)")
    }
  }
}
