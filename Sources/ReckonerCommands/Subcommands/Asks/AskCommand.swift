import ArgumentParser

/// `ask`: what deliveries asked and nobody has answered.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "List and answer what deliveries asked.",
    discussion: HelpText.discussion(examples: [
      ("reckoner ask list book", "what waits for an answer, whatever version asked"),
      (
        "reckoner ask answer book A-7/1 --note 'the practice closed on 31 March' --by Ann",
        "record the answer"
      ),
    ]),
    subcommands: [AskListCommand.self, AskAnswerCommand.self]
  )
}
