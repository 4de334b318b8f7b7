import ArgumentParser
import Findings
import Quality
import Runs

/// `user signatures`: whether instruction files have to be signed.
struct UserSignaturesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "signatures",
    abstract: "Require that instruction files are signed, or no longer.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner user signatures book required --by Ann", "from now on"),
        (
          "ssh-keygen -Y sign -n reckoner -f ~/.ssh/id_ed25519 decisions.csv",
          "what each person then does with a file, before it is taken in"
        ),
        ("reckoner user signatures book waived --by Ann", "no longer"),
      ],
      text: """
        The signature lies beside the file, as decisions.csv.sig, and is that of the person whom \
        every line names as who decided. It is verified with ssh-keygen against the registered \
        key; a file that is unsigned, changed, or signed by somebody else or with a key that is \
        over is refused with all that came with it. Decisions of a command line are no files, and \
        are taken by --by.

        \(DecisionHelp.refusals)
        """
    )
  )

  /// Whether they are required.
  private enum Choice: String, CaseIterable {
    case required
    case waived
  }

  @Argument(
    help: ArgumentHelp(
      "The book's folder, then required or waived.",
      valueName: "book> <required|waived"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("Why; kept.", valueName: "text"))
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, word) = try book.one("choice", arguments)
    guard let choice = Choice(rawValue: word) else {
      throw UsageError("Signatures are required or waived, not '\(word)'")
    }
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    var command = GivenCommand("user", "signatures", word)
    command.add("--reason", reason.isEmpty ? nil : reason)
    let action: UserDecisionRow.Action =
      choice == .required ? .requireSignatures : .waiveSignatures
    let done = try decisions.take(people: action.rawValue, as: command, &job) {
      UserDecisionRow(id: $0, action: action, user: $1, reason: reason, by: $1)
    }
    return Verdict("Signatures \(done.isDryRun ? "would be" : "are") \(word)", effect: done.effect)
  }
}
