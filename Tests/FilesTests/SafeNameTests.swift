import Files
import Findings
import Testing

@Suite struct SafeNameTests {
  @Test(arguments: ["a", "Extract May 2025 (1).zip", "état.csv", "...", "-rf", ".hidden"])
  func acceptsNames(name: String) throws {
    #expect(try SafeName(name).text == name)
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "/", "a\\b", "a\u{0}b", "a\tb", "a\r\n", "a\u{7F}", "a\u{85}b",
    "a\u{202E}gpj.exe", "a\u{2066}b", "a\u{2028}b",
  ])
  func refusesNames(name: String) {
    let failure = #expect(throws: Failure.self) { try SafeName(name) }
    #expect(failure?.code == .unsafeName)
    #expect(failure?.subject?.unicodeScalars.contains { $0.value < 0x20 } == false)
  }

  @Test func countsBytesNotCharacters() throws {
    _ = try SafeName(String(repeating: "a", count: 255))
    #expect(throws: Failure.self) { try SafeName(String(repeating: "a", count: 256)) }
    #expect(throws: Failure.self) { try SafeName(String(repeating: "é", count: 128)) }
  }

  @Test func pathsAreSafeNamesBetweenSlashes() throws {
    #expect(try SafePath("a/b=1/c.csv").folders == ["a", "a/b=1"])
    #expect(try SafePath("a").folders.isEmpty)
    for path in ["", "/a", "a/", "a//b", "a/../b", "./a"] {
      #expect(throws: Failure.self) { try SafePath(path) }
    }
  }
}
