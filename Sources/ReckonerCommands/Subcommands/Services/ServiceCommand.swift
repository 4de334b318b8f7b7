import ArgumentParser

/// `service`: the services, who takes part in them, and what they are paid by.
struct ServiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service",
    abstract: "Offer services, answer offers, and see who takes part.",
    discussion: HelpText.discussion(examples: [
      ("reckoner service list book", "every offer of this financial year"),
      ("reckoner service show book NCD2425", "the service's groups and indicators"),
      (
        "reckoner service offer book U00001 --service NCD2425 --response-date 2024-04-30 --by Ann",
        "offer a service to a network"
      ),
      (
        "reckoner service averages book --service NCD2425 --date 2025-03-31 --by Ann --yes",
        "the sums over all networks that list sizes and prevalences are measured by"
      ),
    ]),
    subcommands: [
      ServiceListCommand.self, ServiceShowCommand.self, ServiceOfferCommand.self,
      ServiceWithdrawCommand.self, ServiceCancelCommand.self, ServiceAcceptCommand.self,
      ServiceRejectCommand.self, ServiceCustomiseCommand.self, ServiceAveragesCommand.self,
    ]
  )
}
