import ArgumentParser

/// `service`: what services are paid by.
struct ServiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service",
    abstract: "Work out what a service is paid by.",
    discussion: HelpText.discussion(examples: [
      (
        "reckoner service averages book --service NCD2425 --date 2025-03-31 --by Ann --yes",
        "the sums over all networks that list sizes and prevalences are measured by"
      )
    ]),
    subcommands: [ServiceAveragesCommand.self]
  )
}
