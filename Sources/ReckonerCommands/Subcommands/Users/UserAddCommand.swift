import ArgumentParser
import Quality

/// `user add`: adds a user, with a first role.
struct UserAddCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a user, with a first role.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner user add book Bea --name 'Bea Carr' --organisation U00001 "
            + "--role 'Declaration Management' --by Ann",
          "a network may have several nominated persons"
        )
      ],
      text: """
        The user cannot do anything before registering: invite comes next.

        \(DecisionHelp.refusals)
        """
    )
  )

  @OptionGroup var options: UserRoleOptions

  @Option(help: ArgumentHelp("The person's name in full.", valueName: "text"))
  var name = ""

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try options.take(.add, name: name, done: "added", &job)
  }
}
