import Foundation
import Testing

/// `sh Tests/crash.sh` on a few points of each of its sweeps; the script by itself tries them all.
@Suite struct CrashScriptTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  private static let hasStrace = ["/usr/bin/strace", "/bin/strace", "/usr/local/bin/strace"]
    .contains(where: FileManager.default.isExecutableFile)

  struct Ending {
    let status: Int32
    let output: String
  }

  private static func run(
    _ arguments: [String],
    path: String = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
  ) throws -> Ending {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["\(root)/Tests/crash.sh"] + arguments
    process.environment = ["PATH": path, "RECKONER": ReckonerProcess.path]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus,
      output: String(decoding: output, as: UTF8.self)
    )
  }

  @Test(
    "a few points of every sweep, on the real command",
    .enabled(if: hasStrace, "there is no strace, which stops the command at each of its calls")
  )
  func fewPoints() throws {
    let ending = try Self.run(["--some", "1", "kill", "errors", "order", "many", "damage"])
    // Where it may not trace, it says so and skips.
    if ending.status == 77 { return #expect(ending.output.hasPrefix("Skipped: ")) }
    #expect(ending.status == 0, "\(ending.output)")
    #expect(ending.output.hasSuffix("Nothing was damaged.\n"), "\(ending.output)")
  }

  @Test("says clearly that there is no strace, and skips")
  func missing() throws {
    let folder = try TemporaryFolder()
    let ending = try Self.run([], path: folder.path)
    #expect(ending.status == 77)
    #expect(ending.output.hasPrefix("Skipped: there is no strace here"))
  }

  @Test("says what it takes")
  func usage() throws {
    let ending = try Self.run(["everything"])
    #expect(ending.status == 64)
    #expect(ending.output.contains("sh Tests/crash.sh --some 4"))
  }
}
