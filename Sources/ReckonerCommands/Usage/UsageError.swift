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
}
