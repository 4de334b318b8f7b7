import ArgumentParser
import Quality

/// `service cancel`: one, many or all, all or none.
struct ServiceCancelCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel what was answered.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service cancel book U00001 --service NCD2425 --by Ann",
          "a participation, or an offer that was rejected"
        ),
        (
          "reckoner service cancel book --all --service NCD2425 --by Ann --dry-run",
          "what that would come to for all; --yes in place of --dry-run does it"
        ),
      ],
      text: """
        Only what is Approved or Rejected can be cancelled; what is Offered is withdrawn.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var move: ServiceMoveOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try move.take(.cancel, &job)
  }
}
