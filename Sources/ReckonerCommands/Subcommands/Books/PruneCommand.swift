import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `prune`: drops old versions.
struct PruneCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Drop old versions, and what only they need.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner prune book --before 40 --by Ann --dry-run", "what dropping 1 to 39 would free"),
        ("reckoner prune book --before 40 --by Ann --yes", "drop them"),
      ],
      text: """
        The current version always stays. The book keeps the SHA-256 of all that is dropped, so that \
        the chain still closes and 'reckoner verify' says what is gone. With --drop-inputs, the state \
        can no longer be made again from its inputs.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("The oldest version to keep.", valueName: "version"))
  var before: Int

  @Flag(help: "Drop also inputs that are in effect, if only dropped versions took them in.")
  var dropInputs = false

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if before < 1 { throw ValidationError("--before takes the number of a version, from 1 up.") }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    try write.confirm("drop all versions before \(before)")
    let opened = try OpenBook(path)
    job.book = path
    try opened.state.checkMay(.prune, by: actor.by, in: path)
    let book = opened.book
    var next = GivenCommand(ToolIdentity.name, "verify", path).text
    let plan: Pruning
    if write.dryRun {
      plan = try book.pruning(before: before, droppingInputs: dropInputs)
    } else {
      let (before, dropInputs, by) = (before, dropInputs, actor.by)
      let moment = try actor.moment(in: job.surroundings).iso
      plan = try Interruption.holding {
        try book.prune(before: before, droppingInputs: dropInputs, at: moment, by: by)
      }
    }
    var table = ResultTable(["versions", "objects", "inputs", "bytes"])
    table.add([
      plan.versions.map { String($0) }.joined(separator: " "), String(plan.objects),
      String(plan.inputs), String(plan.bytes),
    ])
    job.table = table
    if plan.versions.isEmpty && plan.objects == 0 && plan.inputs == 0 {
      return Verdict("There is nothing to drop", effect: "The book is unchanged", next: next)
    }
    if write.dryRun { next = again(path) }
    let what =
      "\(Wording.count(plan.versions.count, "version")), "
      + "\(Wording.count(plan.objects, "object")), \(Wording.count(plan.inputs, "input")) and "
      + "\(Wording.count(plan.bytes, "byte"))"
    return Verdict(
      write.dryRun ? "\(what) would be dropped" : "\(what) dropped",
      effect: write.dryRun ? "Nothing was written (--dry-run)" : nil,
      next: next
    )
  }

  /// The command without `--dry-run`.
  private func again(_ path: String) -> String {
    var command = GivenCommand(ToolIdentity.name, "prune", path)
    command.add("--before", String(before))
    command.add("--drop-inputs", if: dropInputs)
    actor.add(to: &command)
    command.add("--yes", if: true)
    return command.text
  }
}
