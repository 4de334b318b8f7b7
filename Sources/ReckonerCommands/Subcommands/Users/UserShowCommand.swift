import ArgumentParser
import Book
import Findings
import Quality
import Runs
import Tabular

/// `user show`: one user, with roles and what they allow.
struct UserShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a user, and what the user's roles allow.",
    discussion: HelpText.discussion(examples: [
      ("reckoner user show book Ann", "the state, the key, the roles and what each allows")
    ])
  )

  @Argument(help: ArgumentHelp("The book's folder, then the user.", valueName: "book> <user"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, name) = try book.one("user", arguments)
    let opened = try OpenBook(path)
    let people = opened.state.people
    guard let user = people.users[name] else {
      throw UsageError(
        "The book has no user '\(name)'",
        suggestion: EditDistance.nearest(to: name, among: people.userRows.map(\.user))
      )
    }
    var table = ResultTable(["organisation", "role", "allows"])
    for row in people.roles(of: name) {
      table.add([row.organisation.text, row.role.rawValue, Self.allows(row.role)])
    }
    job.table = table
    var lines = ["\(user.user)  \(user.name)", "  \(Self.state(user))"]
    if !user.key.isEmpty { lines.append("  key: \(user.key)") }
    lines.append("")
    lines += table.lines(isColoured: job.settings.isOutputColoured)
    job.lines = lines.map { VisibleText.visible($0) }
    var next: String?
    if user.status == .added {
      var command = GivenCommand(ToolIdentity.name, "user", "invite", path, name)
      command.add("--to", "FILE")
      command.add("--by", NextSteps.name)
      next = command.text
    }
    return Verdict(
      Wording.count(table.rows.count, "role"),
      effect: "As of version \(opened.version.number)",
      next: next
    )
  }

  private static func state(_ user: UserRow) -> String {
    let until = user.invitedUntil.map { "invited until \($0)" }
    return switch user.status {
    case .added: "added, not invited yet"
    case .invited: until ?? "invited"
    case .active:
      "active since \(user.registered?.iso ?? "")" + (until.map { ", \($0)" } ?? "")
    }
  }

  private static func allows(_ role: Role) -> String {
    BookAction.allCases.filter { $0.grants.contains { $0.role == role } }.map(\.rawValue)
      .joined(separator: ", ")
  }
}
