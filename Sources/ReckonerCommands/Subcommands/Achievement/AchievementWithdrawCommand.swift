import ArgumentParser
import Quality
import Runs

/// `achievement withdraw`: withdraws an override.
struct AchievementWithdrawCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw an override; it is kept, and counts no more.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner achievement withdraw book V7-0123456789ab-1 --reason 'given in error' --by Ann",
          "what was calculated stands again, once it is aggregated"
        )
      ],
      text: """
        The identifier stands in the column override of 'reckoner report payments'.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the override's identifier.",
      valueName: "book> <override"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("Why it is withdrawn.", valueName: "text"))
  var reason: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, override) = try book.one("override", arguments)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    var command = GivenCommand("achievement", "withdraw", override)
    command.add("--reason", reason)
    let action = DecisionRow.Action.overrideWithdraw
    let done = try decisions.take(action.rawValue, [override], as: command, &job) {
      DecisionRow(id: $1, action: action, holdOrCase: $0, reason: reason, by: $2)
    }
    return Verdict(
      done.words(1, "override", "withdrawn"),
      effect: done.effect,
      next: decisions.next
    )
  }
}
