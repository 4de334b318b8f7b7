import ArgumentParser

/// `off-system`: changes after financial approval.
struct OffSystemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "off-system",
    abstract: "List and resolve changes after financial approval.",
    discussion: HelpText.discussion(examples: [
      ("reckoner off-system list book", "the cases that wait to be settled"),
      (
        "reckoner off-system resolve book CASE --reference PAY-123 --reason 'paid by hand' --by Fay",
        "record how one was settled"
      ),
    ]),
    subcommands: [OffSystemListCommand.self, OffSystemResolveCommand.self]
  )
}
