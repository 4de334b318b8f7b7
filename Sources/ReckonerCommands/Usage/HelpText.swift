/// The long part of a command's help: examples first, then what there is to say, then exit codes.
enum HelpText {
  /// Puts the parts together.
  ///
  /// - Parameters:
  ///   - examples: Command lines with one phrase each about what they do.
  ///   - text: What the examples do not show.
  /// - Returns: The text for `CommandConfiguration.discussion`.
  static func discussion(
    examples: [(command: String, does: String)],
    text: String = ""
  ) -> String {
    var parts: [String] = []
    if !examples.isEmpty {
      let lines = examples.map { "  \($0.command)\n      \($0.does)" }
      parts.append((["Examples:"] + lines).joined(separator: "\n"))
    }
    if !text.isEmpty { parts.append(text) }
    parts.append("Exit codes:\n\(ExitStatus.table)")
    return parts.joined(separator: "\n\n")
  }
}
