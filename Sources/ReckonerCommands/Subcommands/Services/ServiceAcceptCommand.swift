import ArgumentParser
import Quality

/// `service accept`: one, many or all, all or none.
struct ServiceAcceptCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accept offers, for the provider.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service accept book U00001 --service NCD2425 --by Ann",
          "for the network and its practices"
        ),
        (
          "reckoner service accept book --all --service NCD2425 --by Ann --dry-run",
          "what that would come to for all; --yes in place of --dry-run does it"
        ),
      ],
      text: """
        An answer after the response date is taken, with a finding. A network that accepts a \
        network service does so for its practices, those that join later too; when a practice \
        leaves, its participation ends by itself.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var move: ServiceMoveOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try move.take(.accept, &job)
  }
}
