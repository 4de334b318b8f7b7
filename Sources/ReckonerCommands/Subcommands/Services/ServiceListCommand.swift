import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `service list`: who was offered what, and how it was answered.
struct ServiceListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List offers of services and who takes part.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner service list book", "all of this financial year, by service and provider"),
        ("reckoner service list book --organisation U00001", "one provider's, Offered first"),
        (
          "reckoner service list book --service NCD2425 --status Cancelled --year 2024/25",
          "what was cancelled or withdrawn"
        ),
        ("reckoner service list book --year all --format csv", "everything, for a spreadsheet"),
      ],
      text: """
        The year takes every service that has a day in it. Withdrawn offers are Cancelled too. A \
        last day before the offer's own is that on which the provider left its network.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "Only this service.", transform: QualityArgument.service)
  var service: ServiceCode?

  @Option(help: "Only this provider, Offered first.", transform: QualityArgument.organisation)
  var organisation: ODSCode?

  @Option(help: "Only providers of this commissioner.", transform: QualityArgument.organisation)
  var commissioner: ODSCode?

  @Option(
    help: ArgumentHelp("Only those in this status.", valueName: "status"),
    transform: ServiceMoveOptions.status
  )
  var status: ParticipationStatus?

  @Option(
    help: ArgumentHelp(
      "The financial year, such as 2024/25, or all; without it, the current one.",
      valueName: "year"
    ),
    transform: Year.init
  )
  var year: Year?

  @OptionGroup var output: OutputOptions

  /// One financial year, or all.
  enum Year: Sendable {
    /// Every year.
    case all
    /// One.
    case one(FinancialYear)

    /// Reads `all` or a year.
    init(_ text: String) throws(ValidationError) {
      if text.lowercased() == "all" {
        self = .all
      } else if let year = FinancialYear(text) {
        self = .one(year)
      } else {
        throw ValidationError("a financial year is written as 2024/25, and all of them as all")
      }
    }
  }

  private static let header = [
    "service", "organisation", "name", "status", "start", "end", "response_date", "target_date",
    "status_date", "payment_type", "through",
  ]

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    let state = opened.state
    if let service { try state.checkKnown(service) }
    if let organisation, !state.participationFacts.knows(organisation) {
      throw UsageError(
        "The book knows no organisation '\(organisation)'",
        suggestion: EditDistance.nearest(
          to: organisation.text,
          among: state.organisations.map(\.organisation.text)
        )
      )
    }
    let wanted: FinancialYear?
    switch year {
    case .all: wanted = nil
    case .one(let year): wanted = year
    case nil: wanted = FinancialYear(containing: job.surroundings.now().date)
    }
    let rows = rows(in: state, of: wanted)
    let names = Dictionary(state.organisations.map { ($0.organisation, $0.name) }) { one, _ in one }
    var table = ResultTable(Self.header)
    var short = ResultTable(Self.header.filter { !["target_date", "payment_type"].contains($0) })
    for row in rows {
      let first = [
        row.service.text, row.organisation.text, names[row.organisation] ?? "",
        row.status.rawValue, row.start.iso, row.lastDay.iso, row.responseDate?.iso ?? "",
      ]
      let target = row.targetDate?.iso ?? ""
      let since = row.statusDate?.iso ?? ""
      let through = row.through?.text ?? ""
      table.add(first + [target, since, row.paymentType, through])
      short.add(first + [since, through])
    }
    job.show(table, short: short)
    return Verdict(
      words(rows, wanted),
      effect: "As of version \(opened.version.number)",
      next: next(path, rows)
    )
  }

  private func rows(in state: BookState, of year: FinancialYear?) -> [ParticipationRow] {
    let services = Dictionary(state.services.map { ($0.service, $0) }) { one, _ in one }
    let facts = state.participationFacts
    let rows = state.participation.filter { row in
      let isOfYear = year.map { services[row.service]?.overlaps($0) ?? row.overlaps($0) } ?? true
      return isOfYear && service.map { $0 == row.service } ?? true
        && organisation.map { $0 == row.organisation } ?? true
        && status.map { $0 == row.status } ?? true
        && (commissioner == nil || commissioner == facts.commissioner(of: row.organisation))
    }
    guard organisation != nil else { return rows }
    // What waits for an answer is what a provider looks for.
    return ParticipationStatus.allCases.flatMap { status in rows.filter { $0.status == status } }
  }

  private func words(_ rows: [ParticipationRow], _ year: FinancialYear?) -> String {
    let when = year.map { " in \($0)" } ?? ""
    guard !rows.isEmpty else {
      return "No offers\(when)" + (year == nil ? "" : " (--year all looks in every year)")
    }
    let counts = ParticipationStatus.allCases.compactMap { status in
      let count = rows.count { $0.status == status }
      return count == 0 ? nil : "\(Wording.grouped(count)) \(status.rawValue)"
    }
    return "\(Wording.count(rows.count, "offer"))\(when): \(counts.joined(separator: ", "))"
  }

  private func next(_ path: String, _ rows: [ParticipationRow]) -> String? {
    guard let row = rows.first(where: { $0.status == .offered }) else { return nil }
    var command = GivenCommand(ToolIdentity.name, "service", "accept", path, row.organisation.text)
    command.add("--service", row.service.text)
    command.add("--by", NextSteps.name)
    return command.text
  }
}
