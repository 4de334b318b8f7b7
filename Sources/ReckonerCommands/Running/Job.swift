import Findings
import Runs
import Tabular

/// What one run gathers for being shown at its end.
struct Job: Sendable {
  /// For progress and talk; results are not written here.
  let console: Console
  /// The clock, the variables, the terminal.
  let surroundings: Surroundings
  /// How results are shown.
  let settings: OutputSettings

  /// The folder of the book, where the run has one.
  var book: String?
  /// What is true of the data.
  var findings = FindingLog()
  /// What was read, or refused, or passed over, in order.
  var inputs: [InputSummary] = []
  /// What text shows in place of the table.
  var lines: [String] = []
  /// The result as a table: CSV shows this and sends findings to standard error.
  var table: ResultTable?
  /// The result for JSON; without it, JSON shows the table's rows.
  var result: JSONValue?

  /// The command to run next if the job fails; without it, one that explains what was found.
  var next: String?

  /// Makes an empty job.
  init(console: Console, surroundings: Surroundings, settings: OutputSettings) {
    self.console = console
    self.surroundings = surroundings
    self.settings = settings
  }
}
