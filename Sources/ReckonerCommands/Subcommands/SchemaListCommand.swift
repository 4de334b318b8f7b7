import ArgumentParser
import Findings
import Quality

/// `schema list`: every table.
struct SchemaListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the tables.",
    discussion: HelpText.discussion(examples: [
      ("reckoner schema list", "every table, with one sentence about it")
    ])
  )

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    perform(&job, with: .all)
  }

  /// Lists a given book of layouts.
  func perform(_ job: inout Job, with book: LayoutBook) -> Verdict {
    var table = ResultTable(["table", "columns", "key", "description"])
    for layout in book.layouts {
      table.add([
        layout.name, String(layout.columns.count), layout.key.joined(separator: " "),
        layout.sentence,
      ])
    }
    job.table = table
    let next = book.layouts.first.map { "\(ToolIdentity.name) schema show \($0.name)" }
    return Verdict(Wording.count(book.layouts.count, "table"), next: next)
  }
}
