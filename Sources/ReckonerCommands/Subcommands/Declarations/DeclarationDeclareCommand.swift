import ArgumentParser
import Quality

/// `declaration declare`: one or many, all or none.
struct DeclarationDeclareCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "declare",
    abstract: "Declare figures as they stand.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner declaration declare book U00001 --service NCD2425 --date 2025-03-31 --by Ann",
          "the network declares its figures for 31 March"
        ),
        (
          "reckoner declaration declare book --all --service NCD2425 --by Ann --dry-run",
          "what all that wait would come to; --yes in place of --dry-run does it"
        ),
        (
          "reckoner declaration declare book U00001 --service NCD2425 --expect 7 --by Ann",
          "only if nobody has changed it since you looked at revision 7"
        ),
      ],
      text: """
        Without --date, the declaration is the one that waits for this step, if there is one only.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var step: DeclarationStepOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try step.take(.declare, &job)
  }
}
