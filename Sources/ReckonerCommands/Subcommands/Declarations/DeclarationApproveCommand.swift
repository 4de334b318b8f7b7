import ArgumentParser
import Quality

/// `declaration approve`: one or many, all or none.
struct DeclarationApproveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve declared figures for the commissioner.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner declaration approve book U00001 --service NCD2425 --date 2025-03-31 --by Ann",
          "the commissioner approves what was declared"
        ),
        (
          "reckoner declaration approve book --all --service NCD2425 --by Ann --dry-run",
          "what all that wait would come to; --yes in place of --dry-run does it"
        ),
        (
          "reckoner declaration approve book U00001 --service NCD2425 --expect 7 --by Ann",
          "only if nobody has changed it since you looked at revision 7"
        ),
      ],
      text: DecisionHelp.refusals
    )
  )

  @OptionGroup var step: DeclarationStepOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try step.take(.approve, &job)
  }
}
