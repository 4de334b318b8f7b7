import ArgumentParser
import Book
import Runs

/// `status`: where a book stands, and what to do next.
struct StatusCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show where a book stands, and what to do next.",
    discussion: HelpText.discussion(examples: [
      ("reckoner status book", "the version, the declarations, holds and cases, the next commands"),
      ("reckoner status book --format json", "the same for a program"),
    ])
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    let summary = try BookSummary(opened, path: path)
    job.book = path
    job.lines = summary.lines
    job.table = summary.table
    job.result = summary.json
    return Verdict(
      "The book is at version \(opened.version.number)",
      effect: summary.first == nil ? "Nothing is left to do" : nil,
      next: summary.first
    )
  }
}
