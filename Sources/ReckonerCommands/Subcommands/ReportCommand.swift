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
        ("reckoner report summary book --version-number 3", "what version 3 was about"),
        (
          "reckoner report what-if book relationships.csv",
          "what a planned change would do in points and pounds; nothing is written"
        ),
      ],
      text: """
        Reports: declarations, findings, holds, messages, missing, network-totals, off-system, \
        reconciliation, rejects, summary; and payments, points and to-next-threshold where a \
        service says how it is paid.
        """
    )
  )

  @Argument(help: "The report's name, then the book's folder.")
  var arguments: [String]

  @OptionGroup var book: BookOptions

  @Option(help: "The version; without it, the current one.")
  var versionNumber: Int?

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    guard let name = arguments.first else {
      throw UsageError("No report is named, such as reconciliation")
    }
    let (path, rest) = try book.book(from: Array(arguments.dropFirst()))
    if name == "what-if" { return try whatIf(path, rest, &job) }
    if let first = rest.first { throw UsageError("Nothing can be done with '\(first)' here") }
    let opened = try Book(opening: path)
    let version = try opened.version(versionNumber)
    let names = version.files(under: "reports/").map { $0.path.dropFirst("reports/".count) }
    guard !names.isEmpty else {
      throw Failure(
        .noReports,
        "version \(version.number) has no reports: an empty book has none yet",
        subject: path,
        remedy: "take something in, or name a version with --version-number"
      )
    }
    let plain = name.split(separator: ".").first.map(String.init) ?? name
    guard let file = names.first(where: { $0.hasPrefix("\(plain).") }),
      let record = version.file("reports/\(file)")
    else {
      throw UsageError(
        "Version \(version.number) has no report '\(name)'",
        suggestion: EditDistance.nearest(
          to: plain,
          among: names.map { String($0.split(separator: ".")[0]) }
        )
      )
    }
    let bytes = try opened.contents(of: record)
    let next = GivenCommand(ToolIdentity.name, "status", path).text
    guard file.hasSuffix(".csv") else {
      job.lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      ).dropLast().map(String.init)
      return Verdict("\(file) of version \(version.number)", next: next)
    }
    job.table = ResultTable(report: bytes)
    return Verdict(
      "\(Wording.count(record.rows ?? 0, "row")) of \(file) of version \(version.number)",
      next: next
    )
  }

  private func whatIf(_ path: String, _ files: [String], _ job: inout Job) throws -> Verdict {
    guard !files.isEmpty else {
      throw UsageError("No file is named: give the planned relationships or parameters")
    }
    guard versionNumber == nil else { throw UsageError("what-if goes by the current version") }
    let reader = IntakeReader(spoolFolder: job.surroundings.variables["TMPDIR"] ?? "/tmp")
    let planned = try PlannedPayments(files, on: path, with: reader, at: job.surroundings.now())
    job.findings = planned.findings
    job.show(planned.table)
    return Verdict(
      "\(Wording.count(planned.lines.count, "declaration")) would be paid otherwise: "
        + "\(planned.difference.signed) in all",
      effect: "Nothing was written",
      next: GivenCommand(ToolIdentity.name, "report", "payments", path).text
    )
  }
}

extension Failure.Code {
  /// The version has no reports.
  static let noReports = Failure.Code("no-reports")
}
