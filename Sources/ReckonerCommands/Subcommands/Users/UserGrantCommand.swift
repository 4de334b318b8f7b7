import ArgumentParser
import Quality

/// `user grant`: give a user a role of an organisation.
struct UserGrantCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Give a user a role of an organisation.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner user grant book Bea --organisation U00001 --role 'Declaration Management' "
            + "--by Ann",
          "she can declare for that network"
        )
      ],
      text: DecisionHelp.refusals
    )
  )

  @OptionGroup var options: UserRoleOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try options.take(.grant, done: "granted", &job)
  }
}
