import class Foundation.FileHandle
import class Foundation.Pipe
import class Foundation.Process
import class Foundation.Thread
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

  private static let pipeSize = 32 << 10

  /// What a run finds on its standard input.
  enum Input {
    /// What the tests' own process has there.
    case inherited
    /// These bytes, through a pipe.
    case pipe([UInt8])
    /// The file at this path.
    case file(String)
  }

  /// It lies beside the test bundle, which is what runs here.
  static func path() throws -> String {
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
    _ variables: [String: String] = [:],
    reading input: Input = .inherited
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
    let source = Pipe()
    switch input {
    case .inherited: break
    case .pipe: process.standardInput = source
    case .file(let path):
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    }
    // What the pipe holds goes in first, so that it is there even for what does not read it.
    if case .pipe(let bytes) = input {
      try source.fileHandleForWriting.write(contentsOf: Data(bytes.prefix(Self.pipeSize)))
    }
    try process.run()
    if case .pipe(let bytes) = input {
      Thread.detachNewThread {
        try? source.fileHandleForWriting.write(contentsOf: Data(bytes.dropFirst(Self.pipeSize)))
        try? source.fileHandleForWriting.close()
      }
    }
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
