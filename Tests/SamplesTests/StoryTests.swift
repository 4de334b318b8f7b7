import class Foundation.Pipe
import class Foundation.Process
import FoundationEssentials
import Testing

/// `sh samples/run.sh`, as a newcomer runs it, but for the build.
@Suite struct StoryTests {
  /// What a run of the story left.
  struct Telling {
    let output: String
    let talk: String
    let status: Int32
  }

  /// Tells the story, with these in the environment beside the search path and the command.
  func tell(_ variables: [String: String] = [:]) throws -> Telling {
    let story = Process()
    story.executableURL = URL(filePath: "/bin/sh")
    story.arguments = [SamplesFolder.root + "/samples/run.sh"]
    story.currentDirectoryURL = URL(filePath: "/")
    story.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "RECKONER": try SamplesFolder.command(),
    ].merging(variables) { _, given in given }
    let output = Pipe()
    let talk = Pipe()
    story.standardOutput = output
    story.standardError = talk
    try story.run()
    // The talk of a story is at most a line or two, which a pipe holds until it is read.
    let told = output.fileHandleForReading.readDataToEndOfFile()
    let said = talk.fileHandleForReading.readDataToEndOfFile()
    story.waitUntilExit()
    return Telling(
      output: String(decoding: told, as: UTF8.self),
      talk: String(decoding: said, as: UTF8.self),
      status: story.terminationStatus
    )
  }

  @Test("prints what samples/expected.txt has, to the byte")
  func output() throws {
    let telling = try tell()
    #expect(telling.talk == "")
    #expect(telling.status == 0)
    if SamplesFolder.isRewritten {
      try Data(telling.output.utf8).write(to: URL(filePath: SamplesFolder.expected))
    }
    let expected = try SamplesFolder.text(SamplesFolder.expected)
    let told = telling.output.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    // The first line that differs says more than two long texts.
    let first = zip(told, lines).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(first.map { "line \($0.offset + 1): \($0.element.0)" } == nil)
    #expect(telling.output == expected)
  }

  @Test(
    "prints the same at another hour, in another place and for another terminal",
    .disabled(if: SamplesFolder.isRewritten, "what it would be compared with is being written")
  )
  func surroundings() throws {
    let telling = try tell([
      "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "60",
      "CLICOLOR_FORCE": "1", "HOME": "/",
    ])
    #expect(telling.output == (try SamplesFolder.text(SamplesFolder.expected)))
  }

  @Test("says clearly that there is no command to run")
  func missing() throws {
    let telling = try tell(["RECKONER": "/nowhere/reckoner"])
    #expect(telling.output == "")
    #expect(telling.talk == "There is no command to run at /nowhere/reckoner\n")
    #expect(telling.status == 2)
  }
}
