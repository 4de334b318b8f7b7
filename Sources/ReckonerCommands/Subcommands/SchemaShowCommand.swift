import ArgumentParser
import Findings
import Quality

/// `schema show`: the columns of one table.
struct SchemaShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the columns of a table.",
    discussion: HelpText.discussion(examples: [
      ("reckoner schema show services", "name, type and meaning of each column"),
      ("reckoner schema show services --format json", "the same as CSV on the Web metadata"),
    ])
  )

  @Argument(help: "The table's name, with or without .csv.")
  var name: String

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    try perform(&job, with: .all)
  }

  /// Shows from a given book of layouts.
  func perform(_ job: inout Job, with book: LayoutBook) throws(UsageError) -> Verdict {
    let plain = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    guard let layout = book.layout(plain) else {
      throw UsageError(
        "There is no table '\(name)'",
        suggestion: EditDistance.nearest(to: plain, among: book.layouts.map(\.name))
      )
    }
    var table = ResultTable(["column", "type", "required", "key", "description"])
    for column in layout.columns {
      table.add([
        column.name, column.type.words, column.isRequired ? "yes" : "no",
        layout.key.contains(column.name) ? "yes" : "no", column.sentence,
      ])
    }
    let isColoured = job.settings.isOutputColoured
    job.table = table
    job.lines =
      ["\(Style.strong.around("\(layout.name).csv", if: isColoured)): \(layout.sentence)", ""]
      + table.lines(isColoured: isColoured)
    job.result = TableMetadata.json(layout)
    return Verdict(
      Wording.count(layout.columns.count, "column"),
      next: "\(ToolIdentity.name) schema export"
    )
  }
}
