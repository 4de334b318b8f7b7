import ArgumentParser
import Quality

/// `service reject`: one, many or all, all or none.
struct ServiceRejectCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Reject offers, for the provider.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service reject book U00001 --service NCD2425 --by Ann",
          "the commissioner is told"
        ),
        (
          "reckoner service reject book --all --service NCD2425 --by Ann --dry-run",
          "what that would come to for all; --yes in place of --dry-run does it"
        ),
      ],
      text: """
        An answer after the response date is taken, with a finding.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var move: ServiceMoveOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try move.take(.reject, &job)
  }
}
