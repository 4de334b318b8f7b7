import Runs

/// A command line that can be parsed but makes no sense: exit code 64.
struct UsageError: Error, Sendable, Hashable {
  /// What is wrong with it, one sentence without a full stop.
  let message: String
  /// What was probably meant.
  let suggestion: String?

  /// Makes an error.
  init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }

  /// The error as people read it.
  var text: String {
    message + (suggestion.map { ". Did you mean '\($0)'?" } ?? "")
  }

  /// The error of a command line behind what was thrown; `nil` if it was something else.
  init?(of error: any Error) {
    switch error {
    case let error as UsageError: self = error
    // What a command writes into an instruction file came from its options.
    case let error as UnusableInstruction: self.init(error.message)
    default: return nil
    }
  }
}
