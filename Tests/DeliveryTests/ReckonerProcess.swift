import class Foundation.Pipe
import class Foundation.Process
import FoundationEssentials

/// The real executable, as it was built for these tests.
enum ReckonerProcess {
  /// How a run ended and what it said.
  struct Ending {
    let status: Int32
    let output: String
    let talk: String

    /// The first line of output that has all of these in it.
    func line(with parts: String...) -> String? {
      output.split(separator: "\n").first { line in parts.allSatisfy { line.contains($0) } }
        .map(String.init)
    }
  }

  /// It lies beside the test bundle, which is what runs here.
  private static func path() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = "/" + tests.split(separator: "/").dropLast().joined(separator: "/") + "/reckoner"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/.build/debug/reckoner"
  }

  /// Runs it in a folder, so that places in its output are short and the same everywhere.
  static func run(
    _ arguments: [String],
    in folder: String,
    _ variables: [String: String] = [:]
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: try path())
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
      .merging(variables) { _, given in given }
    let output = Pipe()
    let talk = Pipe()
    process.standardOutput = output
    process.standardError = talk
    try process.run()
    // The talk of these runs is a line or two, which a pipe holds until it is read.
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let said = talk.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus,
      output: String(decoding: written, as: UTF8.self),
      talk: String(decoding: said, as: UTF8.self)
    )
  }
}
