import Book
import Findings
import Quality

extension DecisionRun {
  /// What came of decisions that were given on the command line.
  struct Done {
    /// What they did.
    let outcome: DeclarationOutcome
    /// The version that was published, if one was.
    let version: BookVersion?
    /// Whether anything was to be written.
    let isDryRun: Bool

    /// What was or was not written, without a full stop.
    var effect: String {
      if let version { return "Version \(version.number) is published" }
      if outcome.events.isEmpty { return "Nothing changed, so nothing was published" }
      return "Nothing was written (--dry-run)"
    }

    /// Puts a number of things and what became of them into words.
    func words(_ count: Int, _ noun: String, _ done: String) -> String {
      "\(Wording.count(count, noun)) \(isDryRun ? "would be " : "")\(done)"
    }
  }

  /// Does what the lines say, and publishes it.
  ///
  /// - Parameters:
  ///   - file: The lines.
  ///   - refused: What was found to be impossible before there was a line for it.
  ///   - run: The run.
  ///   - command: The command, as it can be given again.
  ///   - isDryRun: Whether to write nothing.
  ///   - job: Gets the findings.
  /// - Returns: What was done.
  /// - Throws: `decision-refused` if a line was refused; its findings say why. Otherwise a failure
  ///   to read or write the book.
  static func carryOut(
    _ file: InstructionFile,
    refused: [Finding] = [],
    in run: inout BookRun,
    command: GivenCommand,
    isDryRun: Bool,
    _ job: inout Job
  ) throws -> Done {
    let start = run
    let outcome = try take(rows: file.placed, in: &run) { try start.paymentValues($0, $1) }
    for finding in refused { job.findings.report(finding) }
    for finding in outcome.findings where finding.rule != .decisionsRefused {
      job.findings.report(onCommandLine(finding))
    }
    if outcome.isRefused || !refused.isEmpty {
      let lines = Set(
        outcome.findings.filter { $0.rule.severity == .error }.compactMap(\.place.line)
      )
      for placed in file.placed where !lines.contains(placed.place?.line ?? 0) {
        job.findings.report(heldBack(placed.row))
      }
      throw refusal(
        refused.count + lines.count,
        of: refused.count + file.rows.count,
        run.book.path
      )
    }
    guard !isDryRun, !outcome.events.isEmpty else {
      return Done(outcome: outcome, version: nil, isDryRun: isDryRun)
    }
    let finished = run
    let version = try Interruption.holding {
      let publication = try finished.book.beginPublication(by: finished.actor)
      _ = try publication.addInput(
        bytes: file.bytes,
        name: file.name,
        kind: InstructionFile.kind
      )
      return try finished.publish(publication, command: command.text)
    }
    return Done(outcome: outcome, version: version, isDryRun: false)
  }

  /// The instruction file of a command line is none that the person knows.
  private static func onCommandLine(_ finding: Finding) -> Finding {
    Finding(
      finding.rule,
      finding.message,
      at: Place(source: "command line"),
      subject: finding.subject
    )
  }

  private static func heldBack(_ row: DecisionRow) -> Finding {
    let declaration = [row.service?.text, row.achievementDate?.iso, row.organisation?.text]
      .compactMap(\.self).joined(separator: "/")
    let what = row.holdOrCase.isEmpty ? declaration : row.holdOrCase
    return Finding(
      .heldBackWithOthers,
      "\(what) was left as it was, because another one was refused",
      at: Place(source: "command line"),
      subject: row.holdOrCase.isEmpty ? "declaration \(what)" : what
    )
  }

  private static func refusal(_ count: Int, of all: Int, _ path: String) -> Failure {
    let message =
      all == 1
      ? "the decision was refused, and the book is unchanged"
      : "\(count) of \(all) decisions \(count == 1 ? "was" : "were") refused, so none was carried "
        + "out; the book is unchanged"
    return Failure(.decisionRefused, message, subject: path)
  }
}

extension Failure.Code {
  /// The rules of declarations do not allow what was decided.
  static let decisionRefused = Failure.Code("decision-refused", exitCode: 3)
}
