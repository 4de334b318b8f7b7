import Files
import Testing

@Suite struct SHA256DigestTests {
  // FIPS 180-4's examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func hashesTheExamples(text: String, hex: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).description == hex)
    #expect(SHA256Digest(hex) == SHA256Digest(of: Array(text.utf8)))
  }

  @Test func refusesOtherTexts() {
    let hex = SHA256Digest(of: []).description
    #expect(SHA256Digest(hex.uppercased()) == nil)
    #expect(SHA256Digest(hex.dropLast()) == nil)
    #expect(SHA256Digest(hex + "0") == nil)
    #expect(SHA256Digest(hex.dropLast() + "g") == nil)
  }

  @Test func ordersAsItsTexts() {
    let digests = (0..<50).map { SHA256Digest(of: [UInt8($0)]) }
    #expect(digests.sorted().map(\.description) == digests.map(\.description).sorted())
  }

  @Test func splitsDoNotMatter() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    for split in stride(from: 0, through: 1000, by: 37) {
      var hasher = SHA256Hasher()
      hasher.update(bytes.span.extracting(0..<split))
      hasher.update(bytes.span.extracting(split..<1000))
      #expect(hasher.finish() == SHA256Digest(of: bytes))
    }
  }
}
