import Foundation
import TestSupport
import Testing

@testable import ReckonerCommands

/// The real executable, from outside.
@Suite struct CommandLineToolTests {
  @Test func done() throws {
    let ending = try ReckonerProcess.run(["--version"])
    #expect(ending.status == 0 && ending.output == "reckoner 0.1.0\n" && ending.talk.isEmpty)
  }

  @Test func doneWithFindings() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/old.csv-metadata.json"))
    let passing = try ReckonerProcess.run(["schema", "export", folder.path])
    #expect(passing.status == 0)
    let ending = try ReckonerProcess.run(["schema", "export", folder.path, "--fail-on", "warning"])
    #expect(ending.status == 1)
    #expect(ending.output.contains("/old.csv-metadata.json: warning[CLI001] "))
    #expect(ending.output.hasSuffix("Next: reckoner explain CLI001\n"))
  }

  @Test func couldNotDo() throws {
    let ending = try ReckonerProcess.run(["schema", "export", "/dev/null/x", "--format", "json"])
    #expect(ending.status == 2)
    #expect(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) is [String: Any])
    #expect(ending.talk.hasPrefix("reckoner: error: "))
  }

  @Test func refusedToWrite() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/services.csv-metadata.json",
      withIntermediateDirectories: false
    )
    let ending = try ReckonerProcess.run(["schema", "export", folder.path])
    #expect(ending.status == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test(arguments: [
    (["schma"], "'schma' is not a subcommand of 'reckoner'. Did you mean 'schema'?"),
    (
      ["schema", "shw", "x"], "'shw' is not a subcommand of 'reckoner schema'. Did you mean 'show'?"
    ),
    (["frobnicate"], "'frobnicate' is not a subcommand of 'reckoner'\n"),
    (["\u{1B}[2J"], "'\\u{1b}[2J' is not a subcommand"),
    (["explain", "--format", "jsn"], "Did you mean 'json'?"),
    (["explain", "--formt", "json"], "Did you mean '--format'?"),
    (
      ["aggregate", "book", "--bye", "Ann"],
      "Unknown option '--bye'. Did you mean '--by'?"
    ),
    (
      ["hold", "place", "book", "U1", "--by", "Ann", "--servise=X", "--date", "2025-03-31"],
      "Unknown option '--servise'. Did you mean '--service'?"
    ),
    (
      ["aggregate", "book", "--frobnicate", "--dry-run"],
      "Unknown option '--frobnicate'. Missing expected argument '--by"
    ),
    (["aggregate", "book", "--dry-run"], "Error: Missing expected argument '--by"),
    (["explain", "CLI01"], "There is no rule 'CLI01'. Did you mean 'CLI001'?"),
    (["explain", "\u{202E}"], "There is no rule '\\u{202e}'"),
    (["schema", "show", "service"], "There is no table 'service'. Did you mean 'services'?"),
  ])
  func wrongCommandLine(arguments: [String], message: String) throws {
    let ending = try ReckonerProcess.run(arguments)
    #expect(ending.status == 64)
    #expect(ending.output.isEmpty)
    #expect(ending.talk.hasPrefix("Error: ") && ending.talk.contains(message))
    #expect(ending.talk.contains("--help' for more information."))
  }

  @Test func aProgramThatAskedForJSONGetsItEvenThen() throws {
    let ending = try ReckonerProcess.run(["explain", "--format", "json", "--no-such-option"])
    #expect(ending.status == 64)
    let document = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    let failure = (document as? [String: Any])?["failure"] as? [String: Any]
    #expect(failure?["code"] as? String == "wrong-command-line")
  }

  @Test(.timeLimit(.minutes(1))) func interrupted() throws {
    let pipe = Pipe()
    // A full pipe: the process stands still in its first write.
    pipe.fileHandleForWriting.write(Data(count: 65_536))
    let process = Process()
    // Where the tests run in the background, interrupts are ignored, and children inherit that.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT", ReckonerProcess.path, "schema", "list"]
    process.standardOutput = pipe
    try process.run()
    let image = "/proc/\(process.processIdentifier)/exe"
    while try !FileManager.default.destinationOfSymbolicLink(atPath: image).hasSuffix("/reckoner") {
      usleep(1_000)
    }
    process.interrupt()
    process.waitUntilExit()
    // What a shell reports as 130.
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == 2)
  }

  @Test func aReaderThatWentAwayIsNoError() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let ending = try ReckonerProcess.run(["schema", "list"], output: pipe)
    #expect(ending.status == 0 && !ending.isSignal && ending.talk.isEmpty)
  }

  @Test func aFullDiskIsOne() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let ending = try ReckonerProcess.run(["schema", "list"], output: full)
    #expect(ending.status == 2)
    #expect(ending.talk.contains("the disk is full"))
  }

  @Test func helpListsEveryExitCode() throws {
    let help = try ReckonerProcess.run(["--help"]).output
    for status in ExitStatus.allCases {
      #expect(help.contains("  \(status.rawValue) ") && help.contains(status.meaning))
    }
  }
}
