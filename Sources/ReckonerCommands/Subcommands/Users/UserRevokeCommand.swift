import ArgumentParser
import Quality

/// `user revoke`: take a role from a user.
struct UserRevokeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Take a role from a user.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner user revoke book Bea --organisation U00001 --role 'Declaration Management' "
            + "--by Ann",
          "she can no longer"
        )
      ],
      text: DecisionHelp.refusals
    )
  )

  @OptionGroup var options: UserRoleOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try options.take(.revoke, done: "revoked", &job)
  }
}
