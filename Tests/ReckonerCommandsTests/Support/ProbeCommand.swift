import ArgumentParser
import Findings
import Quality
import Runs

@testable import ReckonerCommands

/// A subcommand that ends in every way a subcommand can.
struct ProbeCommand: Subcommand {
  enum Ending: String, CaseIterable, ExpressibleByArgument {
    case findings, hostile, incomplete, failure, refusal, usage, interruption, table
  }

  static let configuration = CommandConfiguration(commandName: "probe")

  @Argument var ending: Ending
  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    switch ending {
    case .findings:
      job.findings = Samples.findings
      job.inputs = [
        InputSummary(
          path: "bundle.zip",
          member: "a.csv",
          bytes: 1_024,
          records: 8_412,
          status: .read
        )
      ]
      return Verdict(files: 3, records: 8_412, effect: "The book is unchanged")
    case .hostile:
      job.findings.report(Samples.hostile)
      job.table = ResultTable(["name"])
      job.table?.add([Samples.hostileText])
      return Verdict(files: 1)
    case .incomplete:
      return Verdict(files: 1, isComplete: false)
    case .failure:
      job.findings = Samples.findings
      throw Failure(
        .init("not-found"),
        "no such file",
        subject: "a\u{1B}[2J.csv",
        remedy: "Name a file that is there."
      )
    case .refusal:
      throw Failure(.init("locked", exitCode: 3), "somebody else is writing", subject: "book")
    case .usage:
      throw UsageError("There is no service 'NCD2426'", suggestion: "NCD2425")
    case .interruption:
      throw Interrupted()
    case .table:
      job.table = ResultTable(["organisation", "name"])
      job.table?.add(["A81001", "渋谷 practice"])
      job.table?.add(["A81002345", "Smith, \"Jones\""])
      return Verdict("2 declarations", next: "reckoner declaration list book")
    }
  }
}

/// A root that has nothing but the probe.
struct ProbeRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reckoner",
    subcommands: [ProbeCommand.self]
  )
}

enum Samples {
  static let wrongValue = Rule(
    id: "VAL014",
    severity: .error,
    title: "A value that is no whole number",
    why: "It cannot be added up.",
    remedy: "Ask for the extract again,\nor correct the source.",
    bad: "x",
    good: "14"
  )
  static let twice = Rule(
    id: "VAL015",
    severity: .warning,
    title: "A row twice",
    why: "One of them is too many.",
    remedy: "ODS codes must differ.",
    bad: "a a",
    good: "a b"
  )

  static let excerpt = "A81008,00L,Bad code,QOF 2025/26,DM020,03/04/2026,x,2,3.00"

  static let value = Finding(
    wrongValue,
    "Numerator: \"x\" is not a whole number",
    at: Place(
      source: "bundle.zip",
      member: "achievement.csv",
      line: 10,
      column: 50,
      record: 8,
      byte: 700,
      field: "VALUE",
      fieldNumber: 7
    ),
    subject: "practice A81008",
    excerpt: excerpt
  )

  static let repeated = Finding(
    twice,
    "the row stands twice",
    at: Place(source: "a.csv", line: 12_345, record: 12_344),
    counterpart: Place(source: "a.csv", line: 3)
  )

  static var findings: FindingLog {
    var log = FindingLog(keeping: 2)
    log.add([value], count: 100_000)
    log.report(repeated)
    return log
  }

  static let hostileText =
    "\u{1B}]0;owned\u{7}\u{202E}gnp.exe\u{2066}\u{200B}\r\nroot\u{9B}31m\u{2028}"

  static let hostile = Finding(
    wrongValue,
    "value \(hostileText)",
    at: Place(source: hostileText, line: 1, column: 3, record: 1, field: hostileText),
    counterpart: Place(source: hostileText),
    subject: hostileText,
    excerpt: "ab\(hostileText)"
  )
}
