import Book
import ArgumentParser
import Findings
import Quality
import Runs

/// `service averages`: the national averages of a network service, as rows of parameters.csv.
struct ServiceAveragesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "averages",
    abstract: "Work out the national sums of a service over the networks with data.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner service averages book --service NCD2425 --date 2025-03-31",
          "what they come to; nothing is written"
        ),
        (
          "reckoner service averages book --service NCD2425 --date 2025-03-31 --format csv "
            + "> parameters.csv",
          "the same as a table that ingest takes in"
        ),
      ],
      text: """
        Payments go by averages that were taken in, and by no others: they stay as they are until \
        ingest takes new ones in, which says what differs, how many declarations that moves and by \
        how many pounds (--dry-run says it first). A network whose list is not known is left out.
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

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    try opened.state.checkKnown(service)
    try opened.state.checkKnown(date)
    job.book = path
    let context = opened.state.context
    guard let basis = context.basis(of: service), basis.kind == .networkPoints else {
      throw UsageError("\(service) is not paid by network points, so it has no averages")
    }
    let part = PartKey(service: service, achievementDate: date)
    let subjects = opened.state.declarations.paymentSubjects(of: part, in: context)
    guard case .figure(let averages, _) = basis.averages(of: subjects, on: date) else {
      throw UsageError("No network of \(service) \(date) has figures and a list")
    }
    for network in averages.leftOut {
      job.findings.report(
        Finding(
          .listSizeMissing,
          "\(network) is left out of the averages, because its list is not known",
          at: Place(source: path),
          subject: "network \(network)"
        )
      )
    }
    let source =
      "reckoner service averages: \(averages.networks) networks of version "
      + "\(opened.version.number)"
    var table = ResultTable(ParameterRow.layout.header)
    for row in basis.rows(of: averages, on: date, source: source) { table.add(row.cells) }
    job.show(table)
    return Verdict(
      "\(Wording.count(averages.networks, "network")) added up",
      effect: "Nothing was written; ingest takes the table in",
      next: GivenCommand(
        ToolIdentity.name,
        "ingest",
        path,
        "parameters.csv",
        "--by",
        NextSteps.name,
        "--dry-run"
      ).text
    )
  }
}
