import Testing

@testable import ReckonerCommands

@Suite struct ExcerptTests {
  private func lines(_ text: String, line: Int? = 1, column: Int?, width: Int = 100) -> [String] {
    Excerpt(text, line: line, column: column).lines(width: width, isColoured: false)
  }

  @Test func theCaretStandsUnderTheColumn() {
    #expect(lines("a,b", column: 3) == [" 1 | a,b", "   |   ^"])
    #expect(lines("a,b", column: 4) == [" 1 | a,b", "   |    ^"])
    #expect(lines("", column: 1) == [" 1 | ", "   | ^"])
  }

  @Test func tabsWideAndCombiningCharactersKeepItThere() {
    #expect(lines("\tx", column: 2) == [" 1 |     x", "   |     ^"])
    #expect(lines("渋谷x", column: 3) == [" 1 | 渋谷x", "   |     ^"])
    #expect(lines("e\u{301}x", column: 3) == [" 1 | e\u{301}x", "   |  ^"])
    #expect(lines("\u{1B}x", column: 2) == [" 1 | \\u{1b}x", "   |       ^"])
  }

  @Test func withoutAColumnOrOutsideTheLineThereIsNoCaret() {
    #expect(lines("a,b", line: nil, column: nil) == ["   | a,b"])
    #expect(lines("a,b", column: 9) == [" 1 | a,b"])
    #expect(lines("a,b", column: 0) == [" 1 | a,b"])
  }

  @Test(arguments: [1, 2, 30, 250, 499, 500, 501])
  func longLinesAreCutAroundTheCaret(column: Int) throws {
    let text = String((1...500).map { $0 == column ? "X" : Character("\($0 % 10)") })
    let shown = lines(text, line: 123, column: column, width: 60)
    try #require(shown.count == 2)
    #expect(shown[0].count <= 60)
    let caret = try #require(shown[1].firstIndex(of: "^"))
    let offset = shown[1].distance(from: shown[1].startIndex, to: caret)
    let line = Array(shown[0])
    if column <= 500 { #expect(line[offset] == "X") } else { #expect(offset == line.count) }
    #expect(shown[0].hasSuffix("…") == (column < 490))
    #expect(shown[0].contains("| …") == (column >= 30))
  }
}
