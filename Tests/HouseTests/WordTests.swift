import Testing

/// Words that may not stand in the rooms.
@Suite struct WordTests {
  /// What takes a check of the compiler's away, ends the process, or cannot hold money.
  private static let inCode: Set<String> = [
    "fatalError", "Double", "Float", "Float16", "Float32", "Float64", "Float80",
    "CGFloat", "Foundation",
  ]

  /// What is of those who write, not of the work itself.
  private static let anywhere: Set<String> = ["TODO", "FIXME", "XXX", "HACK"]
  private static let inAnyCase: Set<String> = ["helper", "helpers", "session", "sessions"]

  /// Folders of one machine.
  private static let machine = ["/home/", "/root/", "/Users/", "/tmp/"]

  @Test func forbiddenWordsOfTheLanguage() {
    for file in Repository.sources {
      var previous = ""
      for word in file.words {
        let isForcedTry = word.text == "try" && word.after == 0x21
        let isOpened =
          (previous == "nonisolated" && word.text == "unsafe")
          || (word.text == "unchecked" && word.before == 0x40)
        previous = word.text
        if Self.inCode.contains(word.text) || isForcedTry || isOpened {
          Issue.record("\(file.path):\(word.line) says \(word.text)")
        }
      }
    }
  }

  @Test func forbiddenWordsInCommentsAndMessages() {
    for file in Repository.sources {
      var previous = ""
      for word in file.allWords {
        let lower = word.text.lowercased()
        let isIssue = previous == "issue" && (word.before == 0x23 || Int(lower) != nil)
        if Self.anywhere.contains(word.text) || Self.inAnyCase.contains(lower) || isIssue {
          Issue.record("\(file.path):\(word.line) says \(previous) \(word.text)")
        }
        previous = lower
      }
    }
  }

  @Test func noFolderOfOneMachine() throws {
    let texts = try ["README.md", "Package.swift"].map { ($0, try Repository.text($0)) }
    let files = Repository.sources.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    for (path, text) in files + texts {
      for line in text.split(separator: "\n") where line.contains("/") {
        for folder in Self.machine where line.contains("\"\(folder)") || line.contains(" \(folder)")
        {
          Issue.record("\(path) names a folder of one machine: \(line)")
        }
      }
    }
  }

  @Test(arguments: Repository.sources.filter { $0.lineCount > 400 }.map(\.path))
  func filesOfMoreThan400LinesAreSplit(path: String) {
    Issue.record("\(path) is longer than 400 lines")
  }
}
