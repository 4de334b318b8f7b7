import Book
import Findings
import Quality
import Runs

extension DecisionRun {
  /// Where decisions of a command line are given.
  static let commandLine = "command line"

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

  /// Shows what was found and publishes what was decided, unless something was refused.
  ///
  /// - Parameters:
  ///   - command: The command, as it can be given again.
  ///   - isDryRun: Whether to write nothing.
  ///   - job: Gets the findings.
  /// - Returns: What was done.
  /// - Throws: `decision-refused` if a line was refused; its findings say why. Otherwise a failure
  ///   to write the book.
  func carryOut(command: GivenCommand, isDryRun: Bool, _ job: inout Job) throws -> Done {
    for finding in findings { job.findings.report(finding) }
    if let refusal { throw refusal }
    guard !isDryRun else { return Done(outcome: outcome, version: nil, isDryRun: true) }
    let version = try Interruption.holding { try publish(command: command.text) }
    return Done(outcome: outcome, version: version, isDryRun: false)
  }
}
