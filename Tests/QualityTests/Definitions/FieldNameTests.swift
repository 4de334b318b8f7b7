import Quality
import Testing

@Suite struct FieldNameTests {
  @Test(arguments: [
    ("Numerator", "numerator"), ("  Of these,\r\n the\tnumber ", "of these, the number"),
    ("a\u{A0}b", "a b"), ("a \u{A0}\n b", "a b"), ("\u{A0}a\u{A0}", "a"), ("", ""),
    (" \t\r\n\u{A0}", ""),
    ("É ≥ 18", "É ≥ 18"), ("Âge", "Âge"), ("a\u{2003}b", "a\u{2003}b"),
  ])
  func folds(_ name: String, _ folded: String) {
    #expect(Array(FieldName.folded(name).utf8) == Array(folded.utf8))
  }

  @Test func bytesAndTextAgreeAndFoldingIsDone() {
    var generator = SeededGenerator(seed: 6)
    let pieces = ["a", "A", "z", "Z", " ", "\t", "\r\n", "\u{A0}", "é", "Â", ",", "18"]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let name = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(name.utf8)
      let folded = FieldName.folded(bytes.span)
      #expect(folded == slowlyFolded(name))
      #expect(String(decoding: folded, as: UTF8.self) == FieldName.folded(name))
      let again = FieldName.folded(folded.span)
      let matches = FieldName.matches(bytes.span, folded: folded)
      let matchesMore = FieldName.matches(bytes.span, folded: folded + [0x61])
      let (hash, foldedHash) = (FieldName.hash(bytes.span), FieldName.hash(folded.span))
      #expect(again == folded && matches && !matchesMore && hash == foldedHash)
    }
  }

  /// The obvious way: white space scalars split, words joined, A to Z made small.
  private func slowlyFolded(_ name: String) -> [UInt8] {
    let white: Set<Unicode.Scalar> = [" ", "\t", "\r", "\n", "\u{A0}"]
    let words = name.unicodeScalars.split { white.contains($0) }
    let text = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    return text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
