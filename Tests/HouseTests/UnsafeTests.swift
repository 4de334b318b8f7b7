import Testing

/// Memory that the compiler cannot check is touched in a few folders only.
@Suite struct UnsafeTests {
  private static let folders = [
    "Sources/Files/System/",
    "Sources/Bundles/System/",
    "Sources/Tabular/Scanning/",
    "Tests/Benchmarks/Generator/System/",
  ]

  @Test func theWordStandsOnlyInItsFolders() {
    var seen: Set<String> = []
    for file in Repository.sources + Repository.tests {
      for word in file.words where word.text == "unsafe" || word.text == "safe" {
        // Behind a full stop it is a member of some type; `@safe` vouches for what is not checked.
        guard word.before != 0x2E, word.text == "unsafe" || word.before == 0x40 else { continue }
        if let folder = Self.folders.first(where: { file.path.hasPrefix($0) }) {
          seen.insert(folder)
        } else {
          Issue.record("\(file.path):\(word.line) says \(word.text)")
        }
      }
    }
    #expect(seen == Set(Self.folders), "a folder that no longer needs it loses the right to it")
  }

  @Test func commentsAndLiteralsAreNotCode() {
    let text = ##"""
      // unsafe
      /* unsafe /* unsafe */ unsafe */ let a = "unsafe \" unsafe \(unsafe b("unsafe")) unsafe"
      let c = #"unsafe " \(unsafe) \#(unsafe d)"#
      let e = """
        unsafe " "" \(unsafe f)
        """
      unsafe g
      """##
    let lines = SwiftSource(path: "", text: text).words.filter { $0.text == "unsafe" }.map(\.line)
    #expect(lines == [2, 3, 5, 7])
  }
}
