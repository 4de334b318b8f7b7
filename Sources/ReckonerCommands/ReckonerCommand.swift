import ArgumentParser

/// The root: what `reckoner` is and which subcommands it has.
struct ReckonerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ToolIdentity.name,
    abstract: "Takes in GP payment data and says what has to be declared again, held or settled.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner status book", "where a book stands, and what to do next"),
        ("reckoner explain", "every rule there is, by room"),
        ("reckoner schema show services", "what a table's columns are"),
      ],
      text: """
        Results go to standard output, talk and progress to standard error. When the reader of the \
        results goes away, as in '| head', the job is finished all the same, in silence, and the \
        exit code is the job's.
        """
    ),
    version: "\(ToolIdentity.name) \(ToolIdentity.version)",
    subcommands: [
      CheckCommand.self,
      InitCommand.self,
      IngestCommand.self,
      StatusCommand.self,
      AggregateCommand.self,
      DeclarationCommand.self,
      HoldCommand.self,
      AskCommand.self,
      OffSystemCommand.self,
      MessageCommand.self,
      ServiceCommand.self,
      UserCommand.self,
      AchievementCommand.self,
      ReportCommand.self,
      VerifyCommand.self,
      UndoCommand.self,
      PruneCommand.self,
      ExplainCommand.self,
      SchemaCommand.self,
    ]
  )
}
