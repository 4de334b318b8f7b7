import ArgumentParser

/// `declaration`: the payment declarations.
struct DeclarationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declaration",
    abstract: "List, declare and approve payment declarations.",
    discussion: HelpText.discussion(examples: [
      ("reckoner declaration list book --status 'On Hold'", "what cannot move"),
      (
        "reckoner declaration declare book U00001 --service NCD2425 --by Ann",
        "declare a network's figures"
      ),
      (
        "reckoner declaration history book U00001 --service NCD2425",
        "who did what with it, and what moved it by itself"
      ),
    ]),
    subcommands: [
      DeclarationListCommand.self, DeclarationDeclareCommand.self,
      DeclarationApproveCommand.self, DeclarationFinanceApproveCommand.self,
      DeclarationHistoryCommand.self,
    ]
  )
}
