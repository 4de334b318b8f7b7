import Testing

@testable import ReckonerCommands

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain £ é 渋 \u{A0}", "plain £ é 渋 \u{A0}"),
    ("a\tb\r\n", "a\\tb\\r\\n"),
    ("\u{1B}[31m", "\\u{1b}[31m"),
    ("\u{0}\u{7F}\u{9B}", "\\u{0}\\u{7f}\\u{9b}"),
    ("\u{202E}\u{2066}\u{200F}\u{61C}", "\\u{202e}\\u{2066}\\u{200f}\\u{61c}"),
    ("\u{FEFF}\u{200B}\u{AD}\u{2028}\u{2029}", "\\u{feff}\\u{200b}\\u{ad}\\u{2028}\\u{2029}"),
    ("\u{E0041}", "\\u{e0041}"),
  ])
  func whatCannotBeSeenIsSpelledOut(text: String, shown: String) {
    #expect(VisibleText.visible(text) == shown)
  }

  @Test func linesKeepTheirBreaks() {
    #expect(VisibleText.visibleLines("a\u{7}\nb\n") == "a\\u{7}\nb\n")
  }

  @Test func everyControlCharacterIsSpelledOut() {
    for value in Array(0..<UInt32(0x20)) + Array(UInt32(0x7F)...0x9F) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(VisibleText.visible(String(scalar)).utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }
}
