import ArgumentParser
import Findings

/// The command line tool as a whole; the executable calls ``main()`` and nothing else.
public enum CommandLineTool {
  /// Runs the command line of this process and ends it with the right exit code.
  public static func main() async {
    Interruption.ignoreClosedPipes()
    ProcessEnd.exit(await run(Array(CommandLine.arguments.dropFirst()), in: .system()))
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - arguments: Without the name of the command.
  ///   - surroundings: Where it runs.
  ///   - root: The command that they are parsed for.
  /// - Returns: The exit code.
  static func run(
    _ arguments: [String],
    in surroundings: Surroundings,
    root: any ParsableCommand.Type = ReckonerCommand.self
  ) async -> Int32 {
    do {
      var command = try root.parseAsRoot(arguments)
      let path = UsageMessage.path(of: arguments, root: root)
      if let subcommand = command as? any Subcommand {
        return await JobRunner(path: path, surroundings: surroundings).run(subcommand)
      }
      // What is not a subcommand only groups some, and shows its help.
      try command.run()
      return ExitStatus.done.rawValue
    } catch {
      return end(with: error, arguments, surroundings, root)
    }
  }

  /// Says what the parser has to say: help and the version as results, errors as talk.
  private static func end(
    with error: any Error,
    _ arguments: [String],
    _ surroundings: Surroundings,
    _ root: any ParsableCommand.Type
  ) -> Int32 {
    let console = Console(
      output: surroundings.output,
      talk: surroundings.talk,
      settings: OutputSettings(),
      elapsed: surroundings.elapsed
    )
    var status = ExitStatus.done.rawValue
    if root.exitCode(for: error).isSuccess {
      console.writeLine(root.fullMessage(for: error, columns: surroundings.width))
    } else {
      status = ExitStatus.wrongCommandLine.rawValue
      let message = UsageMessage(
        for: error,
        arguments: arguments,
        root: root,
        width: surroundings.width
      )
      if asksForJSON(arguments) {
        let document = RunDocument(
          command: UsageMessage.path(of: arguments, root: root),
          job: nil,
          verdict: nil,
          failure: .init(.wrongCommandLine, message.message),
          exitCode: status
        )
        console.write(document.json.document)
      }
      console.tell(String(message.text.dropLast()))
    }
    do { try console.finish() } catch {
      console.tell("\(ToolIdentity.name): error: \(VisibleText.visible(error.description))")
      return error.code.exitCode
    }
    return status
  }

  /// A program that asked for JSON gets it even where the rest of its command line is wrong.
  private static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
