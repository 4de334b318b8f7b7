import Files
import Findings

/// Runs a subcommand, shows what came of it and says how the process ends.
struct JobRunner {
  /// The names of the command, from the root on.
  let path: [String]
  /// The clock, the variables, the terminal.
  let surroundings: Surroundings

  /// Runs it.
  ///
  /// - Returns: The exit code.
  func run(_ command: any Subcommand) async -> Int32 {
    let settings = command.output.settings(in: surroundings)
    let console = Console(
      output: surroundings.output,
      talk: surroundings.talk,
      settings: settings,
      elapsed: surroundings.elapsed
    )
    var job = Job(console: console, surroundings: surroundings, settings: settings)
    tellSettings(command, job)
    var verdict: Verdict?
    var failure: Failure?
    var usage: UsageMessage?
    var status: Int32
    do {
      let reached = try await command.perform(&job)
      verdict = reached
      status = exitCode(reached, job.findings, command.threshold)
    } catch {
      let known: Failure
      if let error = UsageError(of: error) {
        let message = UsageMessage(error, path: path)
        usage = message
        known = Failure(.wrongCommandLine, message.message)
      } else {
        known = Self.failure(of: error)
      }
      failure = known
      status = known.code.exitCode
    }
    show(job, verdict, failure, status)
    do throws(Failure) { try console.finish() } catch {
      failure = error
      status = error.code.exitCode
    }
    if let usage {
      console.tell(usage.text.trimmingLastLineBreak)
    } else if let failure {
      tell(failure, job)
    }
    return status
  }

  private func exitCode(
    _ verdict: Verdict,
    _ findings: FindingLog,
    _ threshold: Threshold
  ) -> Int32 {
    if !verdict.isComplete { return ExitStatus.couldNotDo.rawValue }
    let isReached = threshold.isReached(by: findings.highest)
    return (isReached ? ExitStatus.doneWithFindings : ExitStatus.done).rawValue
  }

  private func show(_ job: Job, _ verdict: Verdict?, _ failure: Failure?, _ status: Int32) {
    for input in job.inputs { job.console.detail(input.text) }
    let last = verdict?.text(of: job.findings).nilIfEmpty
    let isPlain = job.settings.isQuiet && job.findings.isEmpty && verdict?.isComplete != false
    switch job.settings.format {
    case .text:
      // A header over nothing says nothing.
      let table = job.table.flatMap { $0.rows.isEmpty ? nil : $0 }
      let lines =
        job.lines.isEmpty
        ? table?.lines(isColoured: job.settings.isOutputColoured) ?? [] : job.lines
      for line in lines { job.console.writeLine(line) }
      if !lines.isEmpty && !job.findings.isEmpty { job.console.writeLine("") }
      let isColoured = job.settings.isOutputColoured
      for line in findingLines(job, isColoured) { job.console.writeLine(line) }
      if let last, !isPlain { job.console.writeLine(last) }
    case .csv:
      if let table = job.table {
        job.console.write(table.csv)
        for line in findingLines(job, job.settings.isTalkColoured) { job.console.tell(line) }
      } else {
        job.console.write(
          FindingTable.table(job.findings, naming: CommandNaming(book: job.book)).csv
        )
      }
      if let last { job.console.say(last) }
    case .json:
      let document = RunDocument(
        command: path,
        job: job,
        verdict: verdict ?? failure.flatMap { Self.verdict($0, job) },
        failure: failure,
        exitCode: status
      )
      job.console.write(document.json.document)
      if let last { job.console.say(last) }
    }
  }

  private func findingLines(_ job: Job, _ isColoured: Bool) -> [String] {
    FindingText(
      width: job.settings.width,
      isColoured: isColoured,
      isShort: job.settings.isQuiet,
      naming: CommandNaming(book: job.book)
    ).lines(job.findings)
  }

  private func tell(_ failure: Failure, _ job: Job) {
    let word = Style.error.around("error", if: job.settings.isTalkColoured)
    let text = VisibleText.visible(failure.description)
    job.console.tell("\(ToolIdentity.name): \(word): \(text)")
    if let remedy = failure.remedy { job.console.tell("   fix: \(FindingText.clause(remedy))") }
    if let next = Self.verdict(failure, job)?.next(after: job.findings) {
      job.console.tell("Next: \(VisibleText.visible(next))")
    }
  }

  /// The verdict on a job that failed; `nil` if the command line made no sense.
  private static func verdict(_ failure: Failure, _ job: Job) -> Verdict? {
    failure.code == .wrongCommandLine
      ? nil : Verdict(failure.description, next: job.next)
  }

  private func tellSettings(_ command: any Subcommand, _ job: Job) {
    let settings = job.settings
    let colour = settings.isOutputColoured ? "on" : "off"
    job.console.detail(
      "\(ToolIdentity.name) \(ToolIdentity.version): \(path.dropFirst().joined(separator: " ")); "
        + "format \(settings.format.rawValue), fail on \(command.threshold.rawValue), "
        + "colour \(colour), \(settings.width) columns"
    )
  }

  private static func failure(of error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let error as SystemError: error.failure
    case is Interrupted: Failure(.interrupted, "interrupted")
    default: Failure(.unforeseen, String(describing: error))
    }
  }
}

extension Failure.Code {
  /// The command line makes no sense.
  static let wrongCommandLine = Failure.Code(
    "wrong-command-line",
    exitCode: ExitStatus.wrongCommandLine.rawValue
  )
  /// Somebody stopped it from the keyboard.
  static let interrupted = Failure.Code("interrupted", exitCode: ExitStatus.interrupted.rawValue)
  /// An error that no room has a name for.
  static let unforeseen = Failure.Code("unforeseen")
}

extension String {
  /// The text, if there is any.
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }

  /// The text without one line break at its end.
  fileprivate var trimmingLastLineBreak: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}
