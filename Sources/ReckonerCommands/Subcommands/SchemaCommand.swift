import ArgumentParser

/// `schema`: the layouts of our own tables.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "List, show and export the layouts of Reckoner's tables.",
    discussion: HelpText.discussion(examples: [
      ("reckoner schema list", "every table, with one sentence about it"),
      ("reckoner schema show services", "the columns of a table"),
      ("reckoner schema export schemas", "all of them as CSV on the Web metadata"),
    ]),
    subcommands: [SchemaListCommand.self, SchemaShowCommand.self, SchemaExportCommand.self]
  )
}
