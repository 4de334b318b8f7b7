import ArgumentParser
import Files
import Findings
import Quality
import Runs

/// `user invite`: writes an invitation with a one-time code.
struct UserInviteCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Write an invitation to register, with a one-time code.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner user invite book Bea --to bea.invitation --by Ann",
          "hand the file to her and to nobody else"
        )
      ],
      text: """
        The book keeps the code's SHA-256 and not the code. An invitation is answered once, until \
        its last day, and voids the one before. An active user who is invited again answers with \
        another key.

        \(DecisionHelp.refusals)
        """
    )
  )

  /// How many days an invitation holds.
  private static let days = 14

  @Argument(help: ArgumentHelp("The book's folder, then the user.", valueName: "book> <user"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("The file to write, which must not be there.", valueName: "file"))
  var to: String

  @Option(
    help: "The last day of the invitation; without it, 14 days on.",
    transform: QualityArgument.date
  )
  var until: CalendarDate?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, user) = try book.one("user", arguments)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    let last = try until ?? actor.moment(in: job.surroundings).date.adding(days: Self.days)
    let invitation = InvitationFile(code: job.surroundings.oneTimeCode())
    let digest = SHA256Digest(of: Array(invitation.code.utf8)).description
    // Written first: a book that awaits a code which nobody has is of no use.
    if !write.dryRun {
      try InvitationFile.write(invitation.bytes(for: user, until: last.iso), to: to)
    }
    var command = GivenCommand("user", "invite", user)
    command.add("--until", last.iso)
    let done: DecisionRun.Done
    do {
      done = try decisions.take(people: "invite", as: command, &job) {
        UserDecisionRow(
          id: $0,
          action: .invite,
          user: user,
          invitation: digest,
          until: last,
          by: $1
        )
      }
    } catch {
      if !write.dryRun { try? LocalDisk().unlink(to) }
      throw error
    }
    return Verdict(
      done.words(1, "invitation", "written"),
      effect: write.dryRun ? done.effect : "\(done.effect); \(to) is for \(user) alone",
      next: GivenCommand(ToolIdentity.name, "user", "show", path, user).text
    )
  }
}
