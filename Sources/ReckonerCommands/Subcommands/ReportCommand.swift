import ArgumentParser
import Book
import Findings
import Intake
import Quality
import Runs
import Tabular

/// `report`: a report of a version, as its run wrote it.
struct ReportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show a report of a version, as its run wrote it.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner report reconciliation book", "what the last run found different, and why"),
        ("reckoner report holds book", "what is on hold, and what lifts it"),
        ("reckoner report missing book --format csv", "the same bytes as in the book"),
        ("reckoner report summary book --version 3", "what version 3 was about"),
        (
          "reckoner report what-if book relationships.csv",
          "what a planned change would do in points and pounds; nothing is written"
        ),
      ],
      text: """
        Reports: declarations, findings, holds, messages, missing, network-totals, off-system, \
        reconciliation, rejects, summary; and payments, points and to-next-threshold where a \
        service says how it is paid. The book may also come first. summary is a text, of which \
        there is no CSV.
        """
    )
  )

  @Argument(help: "The report's name, then the book's folder.")
  var arguments: [String]

  @OptionGroup var book: BookOptions

  @Option(
    name: [.customLong("version-number"), .customLong("version")],
    help: "The version; without it, the current one."
  )
  var versionNumber: Int?

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (name, path, rest) = try named()
    job.book = path
    if name == .whatIf { return try whatIf(path, rest, &job) }
    if let first = rest.first { throw UsageError("Nothing can be done with '\(first)' here") }
    if name == .summary, output.format == .csv {
      throw UsageError(
        "The summary is a text, of which there is no CSV; --format json has its lines"
      )
    }
    let opened = try Book(opening: path)
    let version = try opened.version(versionNumber)
    guard let record = version.file("reports/\(name.file)") else {
      throw try absent(name, version, opened)
    }
    let bytes = try opened.contents(of: record)
    let status = GivenCommand(ToolIdentity.name, "status", path).text
    guard name != .summary else {
      job.lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      ).dropLast().map(String.init)
      job.result = .array(job.lines.map { .string($0) })
      return Verdict("\(name.file) of version \(version.number)", next: status)
    }
    job.table = ResultTable(report: bytes)
    let isCurrent = try version.number == opened.currentNumber()
    let next = job.table.flatMap { name.next(after: $0, path, isCurrent: isCurrent) }
    return Verdict(
      "\(Wording.count(record.rows ?? 0, "row")) of \(name.file) of version \(version.number)",
      next: next ?? status
    )
  }

  /// The report, the book and what else is named: the report first, or the book.
  private func named() throws(UsageError) -> (ReportName, String, [String]) {
    guard let first = arguments.first else {
      throw UsageError("No report is named, such as reconciliation")
    }
    if let name = ReportName(first) {
      let (path, rest) = try book.book(from: Array(arguments.dropFirst()))
      return (name, path, rest)
    }
    if book.book == nil, arguments.count > 1, let name = ReportName(arguments[1]) {
      return (name, first, Array(arguments.dropFirst(2)))
    }
    // Of two words of which neither is a report, the one that looks most like one was meant.
    let names = ReportName.allCases.map(\.rawValue)
    let meant = arguments.prefix(book.book == nil ? 2 : 1).map {
      ($0, EditDistance.nearest(to: $0, among: names))
    }
    let (word, suggestion) = meant.first { $0.1 != nil } ?? (first, nil)
    throw UsageError(
      "There is no report '\(word)'; there are \(names.joined(separator: ", "))",
      suggestion: suggestion
    )
  }

  /// Why a version has no such report.
  private func absent(
    _ name: ReportName,
    _ version: BookVersion,
    _ opened: Book
  ) throws(Failure) -> Failure {
    guard !version.files(under: "reports/").isEmpty else {
      return Failure(
        .noReports,
        "version \(version.number) has no reports: an empty book has none yet",
        subject: opened.path,
        remedy: "take something in, or name a version with --version"
      )
    }
    guard name.isOfMoney else {
      return Failure(
        .noReports,
        "version \(version.number) has no report \(name.rawValue): it undid others, and compared "
          + "nothing itself",
        subject: opened.path,
        remedy: "name a version that took something in with --version"
      )
    }
    let services = try BookTable.rows(ServiceRow.self, in: version, of: opened)
    let isPaid = services.contains { $0.terms.kind != nil }
    return Failure(
      .noReports,
      "version \(version.number) has no report \(name.rawValue): "
        + (isPaid
          ? "no declaration was calculated yet of a service that says how it is paid"
          : "no service of the book says how it is paid"),
      subject: opened.path,
      remedy: isPaid
        ? "run reckoner aggregate once the values are in"
        : "say it in the column payment_kind of services.csv, and take that in"
    )
  }

  private func whatIf(_ path: String, _ files: [String], _ job: inout Job) throws -> Verdict {
    guard !files.isEmpty else {
      throw UsageError("No file is named: give the planned relationships or parameters")
    }
    guard versionNumber == nil else { throw UsageError("what-if goes by the current version") }
    job.book = path
    let reader = IntakeReader(spoolFolder: job.surroundings.variables["TMPDIR"] ?? "/tmp")
    let planned = try PlannedPayments(files, on: path, with: reader, at: job.surroundings.now())
    job.findings = planned.findings
    job.show(planned.table)
    return Verdict(
      "\(Wording.count(planned.lines.count, "declaration")) would be paid otherwise: "
        + "\(planned.difference.signed) in all",
      effect: "Nothing was written",
      next: planned.lines.isEmpty
        ? GivenCommand(ToolIdentity.name, "status", path).text
        : GivenCommand(ToolIdentity.name, "report", "payments", path).text
    )
  }
}

extension Failure.Code {
  /// The version has no reports.
  static let noReports = Failure.Code("no-reports")
}
