import ArgumentParser
import Book
import Findings
import Intake
import Quality
import Runs

/// `service averages`: freezes the national averages of a network service.
struct ServiceAveragesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "averages",
    abstract: "Freeze the national sums of a service over the networks with data.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service averages book --service NCD2425 --date 2025-03-31 --by Ann --dry-run",
          "what they come to, and how many declarations and pounds they would move"
        ),
        (
          "reckoner service averages book --service NCD2425 --date 2025-03-31 --by Ann --yes",
          "payments go by them from now on"
        ),
      ],
      text: """
        The sums are put into parameters.csv for this service and date, as ingest puts a table there \
        that came in a file; the book keeps the table. Payments go by them, and by no others, until \
        they are frozen anew or a file brings others: a network that joins, leaves or reports again \
        does not move them. A network whose list is not known is left out.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "The service.", transform: QualityArgument.service)
  var service: ServiceCode

  @Option(help: "The payment date.", transform: QualityArgument.date)
  var date: CalendarDate

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    try opened.state.checkKnown(service)
    try opened.state.checkKnown(date)
    job.book = path
    let run = try AveragesRun(PartKey(service: service, achievementDate: date), of: path)
    let count = Wording.count(run.averages.networks, "network")
    try write.confirm("pay \(service) \(date) by the averages of \(count)")
    let scratch = job.surroundings.variables["TMPDIR"] ?? "/tmp"
    let moment = try actor.moment(in: job.surroundings)
    let frozen = try Interruption.holding {
      try run.freeze(
        by: actor.by,
        at: moment,
        with: IntakeReader(spoolFolder: scratch),
        in: scratch,
        isDryRun: write.dryRun
      )
    }
    job.findings = frozen.findings
    for finding in run.findings { job.findings.report(finding) }
    var table = ResultTable(ParameterRow.layout.header)
    for row in run.rows { table.add(row.cells) }
    job.show(table)
    let isChanged = frozen.result.changesAnything
    var effect = "Nothing changed: payments go by them already"
    if let version = frozen.version {
      effect = "Version \(version.number) of the book was published"
    } else if isChanged {
      effect = "The book would change; nothing was written, because of --dry-run"
    }
    return Verdict(
      "\(count) added up",
      effect: effect,
      next: write.dryRun && isChanged ? written(path) : try WhatNext(path, OpenBook(path)).first
    )
  }

  /// The same command with `--yes`.
  private func written(_ path: String) -> String {
    var command = GivenCommand(ToolIdentity.name, "service", "averages", path)
    command.add("--service", service.text)
    command.add("--date", date.iso)
    actor.add(to: &command)
    command.add("--yes", if: true)
    return command.text
  }
}
