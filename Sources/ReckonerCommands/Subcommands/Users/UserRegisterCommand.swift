import ArgumentParser
import Files
import Findings
import Quality
import Runs

/// `user register`: answers an invitation with a public key.
struct UserRegisterCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Answer an invitation with a public SSH key.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner user register book --invitation bea.invitation --key id_ed25519.pub --by Bea",
          "from then on Bea is active"
        )
      ],
      text: """
        Only the public key is read; a private one is refused and kept nowhere.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("The invitation that you got.", valueName: "file"))
  var invitation: String

  @Option(help: ArgumentHelp("Your public key, a file that ends in .pub.", valueName: "file"))
  var key: String

  @Option(
    help: "The last day on which the key's signatures hold; without it, they always do.",
    transform: QualityArgument.date
  )
  var until: CalendarDate?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let code = try InvitationFile(reading: invitation).code
    let bytes = try InputFile(key).readAll(limit: 64 << 10)
    guard let registered = PublicKey(String(decoding: bytes, as: UTF8.self)) else {
      job.findings.report(
        Finding(
          .keyUnusable,
          "it is no public SSH key, and nothing of it is kept",
          at: Place(source: key),
          subject: "user \(actor.by)"
        )
      )
      throw Failure(.decisionRefused, "the registration was refused", subject: path)
    }
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    let done = try decisions.take(people: "register", as: GivenCommand("user", "register"), &job) {
      UserDecisionRow(
        id: $0,
        action: .register,
        user: $1,
        until: until,
        code: code,
        key: registered.text,
        by: $1
      )
    }
    return Verdict(
      done.words(1, "key", "registered"),
      effect: done.effect,
      next: GivenCommand(ToolIdentity.name, "user", "show", path, actor.by).text
    )
  }
}
