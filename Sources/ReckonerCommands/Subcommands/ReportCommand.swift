import ArgumentParser
import Book
import Findings
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
      ],
      text: """
        Reports: declarations, findings, holds, messages, missing, network-totals, off-system, \
        reconciliation, rejects, summary.
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
}

extension Failure.Code {
  /// The version has no reports.
  static let noReports = Failure.Code("no-reports")
}
