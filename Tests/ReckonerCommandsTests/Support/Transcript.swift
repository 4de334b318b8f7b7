import ArgumentParser
import Files
import Quality

@testable import ReckonerCommands

/// What a command line wrote and how it ended, without a process of its own.
struct Transcript: Equatable {
  /// The clock's moment, which is after that of every book of the tests: 2030-01-01T12:00:00.
  private static let noon = Timestamp(seconds: 1_893_499_200)

  let status: Int32
  let output: String
  let talk: String

  static func of(
    _ arguments: [String],
    root: any ParsableCommand.Type = ReckonerCommand.self,
    variables: [String: String] = [:],
    isTerminal: Bool = false,
    outputFailure: SystemError? = nil
  ) async -> Transcript {
    let output = MemorySink(failingWith: outputFailure)
    let talk = MemorySink()
    let surroundings = Surroundings(
      variables: variables,
      outputIsTerminal: isTerminal,
      talkIsTerminal: isTerminal,
      output: output,
      talk: talk,
      now: { Self.noon },
      elapsed: { .zero }
    )
    let status = await CommandLineTool.run(arguments, in: surroundings, root: root)
    return Transcript(status: status, output: output.text, talk: talk.text)
  }
}
