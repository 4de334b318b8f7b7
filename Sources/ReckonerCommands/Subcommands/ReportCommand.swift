import ArgumentParser
import Book
import Findings
import Intake
import Quality
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
    job.table = Self.table(bytes)
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
    let planned = try WhatIf(files, on: path, with: reader, at: job.surroundings.now())
    job.findings = planned.findings
    job.show(planned.table)
    return Verdict(
      "\(Wording.count(planned.count, "declaration")) would be paid otherwise: "
        + "\(planned.difference.signed) in all",
      effect: "Nothing was written",
      next: GivenCommand(ToolIdentity.name, "report", "payments", path).text
    )
  }

  private static func table(_ bytes: [UInt8]) -> ResultTable? {
    var reader = RecordReader()
    var batch = RecordBatch()
    var table: ResultTable?
    for step in 0..<2 {
      if step == 0 { reader.read(bytes.span, into: &batch) } else { reader.finish(into: &batch) }
      for record in 0..<batch.count {
        let cells = batch.texts(of: record)
        guard let columns = table?.header.count else {
          table = ResultTable(cells)
          continue
        }
        if cells.count == columns { table?.add(cells) }
      }
    }
    return table
  }
}
