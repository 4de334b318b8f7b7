import ArgumentParser
import Findings
import Quality
import Runs

/// The options of what gives a role to a user or takes it, and the one way in which that is done.
struct UserRoleOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The book's folder, then the user.", valueName: "book> <user"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "The organisation that the role is of.", transform: QualityArgument.organisation)
  var organisation: ODSCode

  @Option(
    help: ArgumentHelp("The role, such as 'Declaration Management'.", valueName: "role"),
    transform: RoleArgument.role
  )
  var role: Role

  @Option(help: ArgumentHelp("Why; kept.", valueName: "text"))
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption

  /// Does it.
  func take(
    _ action: UserDecisionRow.Action,
    name: String = "",
    done words: String,
    _ job: inout Job
  ) throws -> Verdict {
    let (path, user) = try book.one("user", arguments)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    var command = GivenCommand("user", action.rawValue, user)
    command.add("--name", name.isEmpty ? nil : name)
    command.add("--organisation", organisation.text)
    command.add("--role", role.rawValue)
    command.add("--reason", reason.isEmpty ? nil : reason)
    let done = try decisions.take(people: action.rawValue, as: command, &job) {
      UserDecisionRow(
        id: $0,
        action: action,
        user: user,
        name: name,
        organisation: organisation,
        role: role,
        reason: reason,
        by: $1
      )
    }
    return Verdict(
      done.words(1, action == .add ? "user" : "role", words),
      effect: done.effect,
      next: GivenCommand(ToolIdentity.name, "user", "show", path, user).text
    )
  }
}
