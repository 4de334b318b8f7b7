/// How a command ends; the one table behind `--help`, the documentation and the tests.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Done, with no finding at or above the threshold.
  case done = 0
  /// Done, with findings at or above the threshold.
  case doneWithFindings = 1
  /// The job could not be done, or something went unread.
  case couldNotDo = 2
  /// The job could have been done, but writing its result would not have been right.
  case refusedToWrite = 3
  /// The command line makes no sense (`EX_USAGE` of sysexits).
  case wrongCommandLine = 64
  /// Interrupted from the keyboard, as a shell reports it: 128 and the number of the signal.
  case interrupted = 130

  /// What the code means, as help says it.
  var meaning: String {
    switch self {
    case .done: "done"
    case .doneWithFindings: "done, with findings at or above --fail-on"
    case .couldNotDo: "could not do the job, or something went unread"
    case .refusedToWrite: "refused to write"
    case .wrongCommandLine: "wrong command line"
    case .interrupted: "interrupted"
    }
  }

  /// The table as help shows it.
  static let table: String = allCases.map { status in
    let code = String(status.rawValue)
    return "  \(code)\(String(repeating: " ", count: 5 - code.count))\(status.meaning)"
  }.joined(separator: "\n")
}
