import ArgumentParser
import Book
import Findings
import Quality
import Runs
import Tabular

/// `init`: makes a book.
struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty book.",
    discussion: HelpText.discussion(
      examples: [("reckoner init book --by Ann", "the folder 'book', with version 1 in it")],
      text: """
        The folder must not be there yet, or be empty: one that holds anything is refused with exit \
        code 3. A book is its owner's alone, whatever the umask.
        """
    )
  )

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let moment = try actor.moment(in: job.surroundings)
    let version = try Interruption.holding {
      try BookRun.create(path, actor: actor.by, moment: moment)
    }
    job.result = .object([
      ("book", .string(path)), ("version", .integer(version)),
    ])
    return Verdict(
      "\(path) is an empty book",
      effect: "Version \(version) is published",
      next: NextSteps.ingest(path, [.definitions])
    )
  }
}
