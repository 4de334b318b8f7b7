import Findings
import Quality

/// Reads CQRS's participation status report: a page with a preamble, a summary and the rows.
enum ParticipationReportReader {
  /// The columns behind `Details:`; spacer columns have no heading.
  static let layout = Layout(
    name: "cqrs-participation-status",
    sentence: "Where the offer of a service stands for each provider, as CQRS reports it.",
    columns: [
      Column("Service Provider Id", .organisation, "The provider."),
      Column("Service Provider Name", .text, "The provider's name; not kept.", optional: true),
      Column("Organisation Type", .text, "What it is; not kept.", optional: true),
      Column(
        "Commissioning Organisation Name",
        .text,
        "The commissioner's name; not kept.",
        optional: true
      ),
      Column(
        "Status",
        .word(ParticipationStatus.allCases.map(\.rawValue)),
        "Where the offer stands."
      ),
      Column("Status Date", .text, "Since when, as dd/mm/yyyy."),
    ],
    key: ["Service Provider Id"]
  )

  private static let total = "TOTAL:"

  /// What a report says above its rows.
  private struct Preamble {
    var service = ""
    var year = ""
    var counts: [String: Int] = [:]
  }

  /// Whether a table is such a report, by its first record.
  static func isReport(_ table: TextTable) -> Bool {
    let names = table.header.map(HeaderName.folded)
    return names.first == "REPORT RUN DATE:"
      && names.contains { $0.hasSuffix("PARTICIPATION STATUS REPORT") }
  }

  /// Reads it.
  ///
  /// - Returns: The report; `nil` where it lacks a part, which the log says.
  static func read(_ table: TextTable, into log: inout FindingLog) -> ParticipationReport? {
    var preamble = Preamble()
    guard let heading = table.records.firstIndex(where: { isHeading($0.cells) }) else {
      lacks("the heading of its rows, with Service Provider Id and Status", table.place, &log)
      return nil
    }
    for record in table.records[..<heading] { take(record.cells, into: &preamble) }
    if preamble.service.isEmpty { lacks("the name of its service", table.place, &log) }
    let year = financialYear(preamble.year)
    if year == nil {
      log.report(
        Finding(
          .reportDateUnknown,
          "“\(preamble.year)” is no financial year, which is written as 2024/2025",
          at: table.place
        )
      )
    }
    let header = table.records[heading]
    let match = HeaderMatch(layout, in: header.cells)
    guard match.isReadable else {
      for finding in match.findings(at: header.place) { log.report(finding) }
      return nil
    }
    let lines = lines(of: table, after: heading, match, preamble.service, into: &log)
    checkTotals(preamble.counts, lines.counts, table.place, &log)
    return ParticipationReport(
      service: preamble.service,
      year: year,
      lines: lines.lines,
      place: table.place
    )
  }

  private static func lines(
    of table: TextTable,
    after heading: Int,
    _ match: HeaderMatch,
    _ service: String,
    into log: inout FindingLog
  ) -> (lines: [ParticipationReport.Line], counts: [String: Int]) {
    let check = CellCheck(match)
    var keys = KeyCheck()
    var lines: [ParticipationReport.Line] = []
    var counts: [String: Int] = [:]
    for record in table.records[(heading + 1)...] {
      guard let first = record.cells.first(where: { !$0.isEmpty }) else { continue }
      // Every page begins with the same preamble again.
      if first.hasSuffix(":") || isHeading(record.cells) || first == service { continue }
      guard let cells = check.cells(of: record, into: &log) else { continue }
      guard let organisation = ODSCode(cells[0]),
        let status = ParticipationStatus(rawValue: cells[4]),
        keys.isNew([cells[0]], at: record.place, into: &log)
      else { continue }
      counts[HeaderName.folded(status.rawValue) + ":", default: 0] += 1
      switch PartnerDate.read(cells[5]) {
      case .day(let day, _):
        lines.append(
          ParticipationReport.Line(
            organisation: organisation,
            status: status,
            since: day,
            place: record.place
          )
        )
      case .refused(let rule, let message):
        log.report(Finding(rule, message, at: check.place(of: 5, in: record)))
      }
    }
    return (lines, counts)
  }

  private static func isHeading(_ cells: [String]) -> Bool {
    let names = Set(cells.map(HeaderName.folded))
    return names.contains("SERVICE PROVIDER ID") && names.contains("STATUS")
  }

  private static func take(_ cells: [String], into preamble: inout Preamble) {
    let filled = cells.filter { !$0.isEmpty }
    if let only = filled.first, filled.count == 1, !only.hasSuffix(":"), cells.first == only {
      if preamble.service.isEmpty { preamble.service = only }
      return
    }
    for (label, value) in zip(filled, filled.dropFirst()) where label.hasSuffix(":") {
      let name = HeaderName.folded(label)
      if name == "FINANCIAL YEAR:" { preamble.year = value }
      if let count = Int(value) { preamble.counts[name] = count }
    }
  }

  private static func checkTotals(
    _ said: [String: Int],
    _ found: [String: Int],
    _ place: Place,
    _ log: inout FindingLog
  ) {
    for status in ParticipationStatus.allCases {
      let label = HeaderName.folded(status.rawValue) + ":"
      check(status.rawValue, said[label], found[label, default: 0], place, &log)
    }
    check("in all", said[total], found.values.reduce(0, +), place, &log)
  }

  private static func check(
    _ words: String,
    _ said: Int?,
    _ found: Int,
    _ place: Place,
    _ log: inout FindingLog
  ) {
    guard let said else { return lacks("its number of providers \(words)", place, &log) }
    guard said != found else { return }
    log.report(
      Finding(
        .reportTotalsDiffer,
        "the summary counts \(said) providers \(words), and there are rows of \(found)",
        at: place
      )
    )
  }

  private static func lacks(_ what: String, _ place: Place, _ log: inout FindingLog) {
    log.report(Finding(.reportIncomplete, "the report lacks \(what)", at: place))
  }

  /// `2024/2025` as a year; `2024/25` too.
  private static func financialYear(_ text: String) -> FinancialYear? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 4, parts[1].prefix(2) == parts[0].prefix(2)
    else { return FinancialYear(text) }
    return FinancialYear("\(parts[0])/\(parts[1].suffix(2))")
  }
}
