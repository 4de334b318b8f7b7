import ArgumentParser
import Quality

/// `service withdraw`: one, many or all, all or none.
struct ServiceWithdrawCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take offers back that were not answered.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service withdraw book U00001 --service NCD2425 --by Ann", "what still waits"
        ),
        (
          "reckoner service withdraw book --all --service NCD2425 --by Ann --dry-run",
          "what that would come to for all; --yes in place of --dry-run does it"
        ),
      ],
      text: """
        Only what is Offered can be withdrawn; what is Approved or Rejected is cancelled.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var move: ServiceMoveOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try move.take(.withdraw, &job)
  }
}
