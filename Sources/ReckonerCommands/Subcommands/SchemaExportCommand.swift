import ArgumentParser
import Files
import Findings

/// `schema export`: every table's layout as CSV on the Web metadata.
struct SchemaExportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the layouts as CSV on the Web metadata.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner schema export", "one file a table into the folder schemas"),
        (
          "reckoner schema export build/schemas --fail-on warning", "exit code 1 if a file is stale"
        ),
      ],
      text: """
        A file that already holds the same bytes is left as it is. Files of tables that are not \
        Reckoner's are never touched; each is a finding.
        """
    )
  )

  @Argument(help: "The folder to write to; it is made if it is not there.")
  var folder = "schemas"

  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    try perform(&job, with: .all, on: LocalDisk())
  }

  /// Exports a given book of layouts to a given file system.
  func perform(
    _ job: inout Job,
    with book: LayoutBook,
    on disk: any FileOperations
  ) throws -> Verdict {
    let target = SchemaFolder(path: folder, disk: disk)
    let outcomes = try Interruption.holding { try target.write(book) }
    var table = ResultTable(["file", "outcome"])
    for (name, outcome) in outcomes { table.add(["\(folder)/\(name)", outcome.rawValue]) }
    job.table = table
    for name in try target.strangers(to: book) {
      job.findings.report(
        Finding(
          .unknownSchemaFile,
          "\(name) belongs to no table of Reckoner's",
          at: Place(source: "\(folder)/\(name)")
        )
      )
    }
    let changed = outcomes.count { $0.outcome != .unchanged }
    return Verdict(
      Wording.count(outcomes.count, "table"),
      effect: "\(Wording.count(changed, "file")) written to \(folder), "
        + "\(Wording.grouped(outcomes.count - changed)) left as they were"
    )
  }
}
