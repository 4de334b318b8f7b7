import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `undo`: goes back to an earlier state by publishing it again.
struct UndoCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Publish an earlier version's state again.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner undo book --by Ann --dry-run", "what going back by one version would undo"),
        ("reckoner undo book --to 12 --by Ann --yes", "go back to the state of version 12"),
      ],
      text: """
        Nothing is rewritten: the versions that are undone stay in the chain, and a new one is \
        published whose state equals the earlier one's. What they took in can be taken in again.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(
    help: ArgumentHelp(
      "The version to go back to; without it, the one before the current.",
      valueName: "version"
    )
  )
  var to: Int?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    job.book = path
    let run = try UndoRun(path, to: to)
    let moment = try actor.moment(in: job.surroundings)
    try run.current.checkPrecedes(moment, in: path)
    try write.confirm("go back to version \(run.target.number)")
    job.table = run.table
    job.lines = run.lines(isColoured: job.settings.isOutputColoured)
    if let damage = run.damage {
      job.console.say("The current version cannot be read, so what moves is not shown: \(damage)")
    }
    let count = Wording.count(run.undone.count, "version")
    let next = GivenCommand(ToolIdentity.name, "status", path).text
    let unchanged = Verdict(
      "The state of version \(run.target.number) is the current one",
      effect: "Nothing changed, so nothing was published",
      next: next
    )
    guard run.changesState else { return unchanged }
    if write.dryRun {
      return Verdict(
        "\(count) would be undone",
        effect: "Nothing was written (--dry-run)",
        next: again(path, run.target.number)
      )
    }
    let actor = actor.by
    guard
      let version = try Interruption.holding({ try run.publish(by: actor, at: moment) })
    else { return unchanged }
    return Verdict(
      "\(count) undone",
      effect: "Version \(version.number) is published, with the state of version "
        + "\(run.target.number)",
      next: next
    )
  }

  /// The command without `--dry-run`.
  private func again(_ path: String, _ number: Int) -> String {
    var command = GivenCommand(ToolIdentity.name, "undo", path)
    command.add("--to", String(number))
    actor.add(to: &command)
    command.add("--yes", if: true)
    return command.text
  }
}
