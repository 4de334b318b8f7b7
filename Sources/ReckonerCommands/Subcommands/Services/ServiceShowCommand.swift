import ArgumentParser
import Book
import Findings
import Quality
import Runs
import Tabular

/// `service show`: a service with its domains, groups and indicators.
struct ServiceShowCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a service: its domains, groups and indicators, and how many take part.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner service show book NCD2425", "its indicators as a tree"),
        ("reckoner service show book NCD2425 --format csv", "one indicator a line"),
      ],
      text: """
        Beside each indicator stand its points and thresholds, where the definitions have them.
        """
    )
  )

  @Argument(
    help: ArgumentHelp("The book's folder, then the service.", valueName: "book> <service")
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions
  @OptionGroup var output: OutputOptions

  private static let header = [
    "domain", "group", "indicator", "name", "level", "kind", "purpose", "points", "lower", "upper",
  ]

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, rest) = try book.book(from: arguments)
    let opened = try OpenBook(path)
    var named: ServiceCode?
    if let first = rest.first {
      guard rest.count == 1 else { throw UsageError("Only one service can be named") }
      do { named = try QualityArgument.service(first) } catch { throw UsageError(error.message) }
    }
    let code = try opened.state.service(named)
    guard let service = opened.state.definitions[code] else {
      throw UsageError("The book has no service '\(code)'")
    }
    let participation = opened.state.participation.filter { $0.service == code }
    let groups = service.groups.sorted {
      ($0.domain, $0.name) < ($1.domain, $1.name)
    }
    var table = ResultTable(Self.header)
    for group in groups {
      for row in group.indicators { table.add(Self.cells(row)) }
    }
    job.table = table
    let lines = lines(service, groups, participation).map { VisibleText.visible($0) }
    job.lines =
      lines.prefix(1).map { Style.strong.around($0, if: job.settings.isOutputColoured) }
      + lines.dropFirst()
    var next = GivenCommand(ToolIdentity.name, "service", "list", path)
    next.add("--service", code.text)
    next.add("--year", "all")
    return Verdict(
      Wording.count(service.indicators.count, "indicator"),
      effect: "As of version \(opened.version.number)",
      next: next.text
    )
  }

  private static func cells(_ row: IndicatorRow) -> [String] {
    [
      row.domain, row.group, row.indicator.text, row.name, row.level.rawValue, row.kind.rawValue,
      row.purpose.rawValue, row.points?.description ?? "", row.lower?.description ?? "",
      row.upper?.description ?? "",
    ]
  }

  private func lines(
    _ service: ServiceDefinition,
    _ groups: [IndicatorGroup],
    _ participation: [ParticipationRow]
  ) -> [String] {
    let row = service.row
    let whose = row.commissioner.map { "of \($0)" } ?? "national"
    var lines = [
      "\(row.service)  \(row.name)",
      "  \(row.start) to \(row.end), \(whose); each \(row.level.rawValue)'s declaration",
    ]
    let steps = [
      row.isDeclarationRequired ? nil : "No Declaration Required",
      row.isApprovalRequired ? nil : "No Approval Required",
    ].compactMap(\.self)
    if !steps.isEmpty { lines.append("  \(steps.joined(separator: ", "))") }
    let counts = ParticipationStatus.allCases.compactMap { status in
      let count = participation.count { $0.status == status }
      return count == 0 ? nil : "\(Wording.grouped(count)) \(status.rawValue)"
    }
    lines.append(counts.isEmpty ? "  Offered to nobody" : "  " + counts.joined(separator: ", "))
    let dates = service.paymentDates.map(\.iso)
    if !dates.isEmpty { lines.append("  Payment dates: \(dates.joined(separator: ", "))") }
    var domain: String?
    for group in groups {
      if group.domain != domain {
        domain = group.domain
        lines += ["", group.domain.isEmpty ? "(no domain)" : group.domain]
      }
      lines.append("  \(group.name)")
      let width = group.indicators.map(\.indicator.text.count).max() ?? 0
      for row in group.indicators {
        let code = DisplayWidth.padded(row.indicator.text, to: width)
        lines.append("    \(code)  \(Self.terms(row))  \(row.name)")
      }
    }
    return lines
  }

  private static func terms(_ row: IndicatorRow) -> String {
    if row.purpose == .managementInformation { return "[for information]" }
    var terms: [String] = []
    if let points = row.points {
      terms.append("\(points) point\(points.description == "1" ? "" : "s")")
    }
    if let lower = row.lower, let upper = row.upper { terms.append("\(lower)–\(upper) %") }
    return "[\(terms.isEmpty ? "points not stated" : terms.joined(separator: ", "))]"
  }
}
