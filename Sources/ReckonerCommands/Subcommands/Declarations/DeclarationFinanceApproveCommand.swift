import ArgumentParser
import Quality

/// `declaration finance-approve`: one or many, all or none.
struct DeclarationFinanceApproveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "finance-approve",
    abstract: "Approve figures for finance, for good.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner declaration finance-approve book U00001 --service NCD2425 --date 2025-03-31 --by Ann",
          "finance approves what the commissioner approved"
        ),
        (
          "reckoner declaration finance-approve book --all --service NCD2425 --by Ann --dry-run",
          "what all that wait would come to; --yes in place of --dry-run does it"
        ),
        (
          "reckoner declaration finance-approve book U00001 --service NCD2425 --expect 7 --by Ann",
          "only if nobody has changed it since you looked at revision 7"
        ),
      ],
      text: """
        A financially approved declaration never moves again: later changes become off-system cases.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var step: DeclarationStepOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try step.take(.financeApprove, &job)
  }
}
