import Runs

/// Puts the book into the commands that a message names: whoever wrote it did not know where the
/// book lies.
struct CommandNaming {
  /// The book's folder, if the run has one.
  let book: String?

  /// The text with the book behind each command that wants one.
  func callAsFunction(_ text: String) -> String {
    guard let book, text.contains("reckoner ") else { return text }
    // Commands that need no book, such as explain, are not among them.
    let commands =
      /reckoner (?:aggregate|ingest|prune|report [a-z][a-z-]*|status|undo|verify|(?:achievement|ask|declaration|hold|message|off-system|service|user) [a-z][a-z-]*)\b/
    return text.replacing(commands) { "\($0.output) \(GivenCommand.quoted(book))" }
  }
}
