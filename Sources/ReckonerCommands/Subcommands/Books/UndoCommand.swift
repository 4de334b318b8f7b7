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
    let run = try UndoRun(path, to: to)
    try write.confirm("go back to version \(run.target.number)")
    job.table = run.table
    job.lines = run.lines(isColoured: job.settings.isOutputColoured)
    let count = Wording.count(run.undone.count, "version")
    let next = GivenCommand(ToolIdentity.name, "status", path).text
    guard run.changesState else {
      return Verdict(
        "The state of version \(run.target.number) is the current one",
        effect: "Nothing changed, so nothing was published",
        next: next
      )
    }
    if write.dryRun {
      return Verdict(
        "\(count) would be undone",
        effect: "Nothing was written (--dry-run)",
        next: next
      )
    }
    let moment = actor.moment(in: job.surroundings)
    let actor = actor.by
    let version = try Interruption.holding { try run.publish(by: actor, at: moment) }
    return Verdict(
      "\(count) undone",
      effect: "Version \(version.number) is published, with the state of version "
        + "\(run.target.number)",
      next: next
    )
  }
}
