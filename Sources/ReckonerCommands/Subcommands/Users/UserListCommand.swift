import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `user list`: the users with their roles.
struct UserListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the users with their roles.",
    discussion: HelpText.discussion(examples: [
      ("reckoner user list book", "all of them"),
      ("reckoner user list book --organisation U00001", "a network's nominated persons"),
      ("reckoner user list book --role 'Approval Management'", "who can approve"),
    ])
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(
    help: "Only users with a role of this organisation.",
    transform: QualityArgument.organisation
  )
  var organisation: ODSCode?

  @Option(
    help: ArgumentHelp("Only users with this role.", valueName: "role"),
    transform: RoleArgument.role
  )
  var role: Role?

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    let people = opened.state.people
    var table = ResultTable(["user", "name", "status", "organisation", "role"])
    var users = 0
    for user in people.userRows {
      let roles = people.roles(of: user.user).filter { row in
        organisation.map { $0 == row.organisation } ?? true && role.map { $0 == row.role } ?? true
      }
      let isWanted = !roles.isEmpty || organisation == nil && role == nil
      if isWanted { users += 1 }
      if roles.isEmpty && isWanted {
        table.add([user.user, user.name, user.status.rawValue, "", ""])
      }
      for row in roles {
        table.add([
          user.user, user.name, user.status.rawValue, row.organisation.text, row.role.rawValue,
        ])
      }
    }
    job.show(table)
    let checks =
      people.checksRoles
      ? "Roles are checked" : "No user is registered, so that roles are not checked"
    return Verdict(
      users == 0 ? "No users" : Wording.count(users, "user"),
      effect: "\(checks); as of version \(opened.version.number)"
    )
  }
}
