import Testing

@testable import Bundles

@Suite struct ContentChecksumTests {
  @Test func theChecksumOfTheStandardIsGiven() {
    let bytes = Array("123456789".utf8)
    #expect(ContentChecksum.of(bytes.span, after: 0) == 0xCBF4_3926)
    #expect(ContentChecksum.ofZlib(bytes.span, after: 0) == 0xCBF4_3926)
  }

  private static let bytes: [UInt8] = {
    var state: UInt64 = 7
    return (0..<5_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }()

  private static let splits = [0, 1, 15, 16, 17, 63, 64, 1_023, 4_999, 5_000]

  @Test(arguments: splits)
  func theContentMayComeInPieces(_ split: Int) {
    let (first, rest) = (Self.bytes[..<split], Self.bytes[split...])
    let whole = ContentChecksum.ofZlib(Self.bytes.span, after: 0)
    let before = ContentChecksum.ofZlib(first.span, after: 0)
    #expect(ContentChecksum.ofZlib(rest.span, after: before) == whole)
  }

  @Test(.enabled(if: ContentChecksum.isFast, "libdeflate is not installed"), arguments: splits)
  func bothLibrariesGiveTheSame(_ split: Int) {
    let (first, rest) = (Self.bytes[..<split], Self.bytes[split...])
    let before = ContentChecksum.of(first.span, after: 0)
    #expect(before == ContentChecksum.ofZlib(first.span, after: 0))
    let whole = ContentChecksum.ofZlib(Self.bytes.span, after: 0)
    #expect(ContentChecksum.of(rest.span, after: before) == whole)
  }
}
