import ArgumentParser

/// `message`: the message centre.
struct MessageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "List the tasks and notices of the message centre.",
    discussion: HelpText.discussion(examples: [
      ("reckoner message list book --recipient U00001", "what one network was told")
    ]),
    subcommands: [MessageListCommand.self]
  )
}
