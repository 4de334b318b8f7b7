import Foundation

/// The real executable, as it was built for these tests.
enum ReckonerProcess {
  struct Ending {
    let status: Int32
    let isSignal: Bool
    let output: String
    let talk: String
  }

  /// It lies beside the test bundle, which is what runs here.
  static let path: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("reckoner").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(".build/debug/reckoner").path
  }()

  static func run(_ arguments: [String], output: Any? = nil) throws -> Ending {
    let process = Process()
    let outputPipe = Pipe()
    let talkPipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output ?? outputPipe
    process.standardError = talkPipe
    try process.run()
    let written = output == nil ? outputPipe.fileHandleForReading.readDataToEndOfFile() : Data()
    let said = talkPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus,
      isSignal: process.terminationReason == .uncaughtSignal,
      output: String(decoding: written, as: UTF8.self),
      talk: String(decoding: said, as: UTF8.self)
    )
  }
}
