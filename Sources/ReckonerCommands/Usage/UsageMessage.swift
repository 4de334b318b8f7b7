import ArgumentParser

/// What a wrong command line gets: what is wrong, what was probably meant, where help is.
struct UsageMessage {
  /// One line about what is wrong.
  let message: String
  /// All that is written to standard error, with a line break at the end.
  let text: String

  /// The message about an error that the parser threw.
  ///
  /// - Parameters:
  ///   - error: What the parser threw.
  ///   - arguments: The command line, without the name of the command.
  ///   - root: The command that they were parsed for.
  ///   - width: The columns to wrap help at.
  init(
    for error: any Error,
    arguments: [String],
    root: any ParsableCommand.Type,
    width: Int
  ) {
    if let mistyped = Self.mistypedSubcommand(arguments, root: root) {
      self.init(mistyped.error, path: mistyped.path)
      return
    }
    let message = root.message(for: error)
    let full = root.fullMessage(for: error, columns: width)
    guard let suggestion = Self.suggestedValue(in: message) else {
      self.init(message: message, full: full)
      return
    }
    let first = full.prefix { $0 != "\n" }
    self.init(
      message: "\(message) Did you mean '\(suggestion)'?",
      full: "\(first) Did you mean '\(suggestion)'?\(full.dropFirst(first.count))"
    )
  }

  /// The message about an error that a subcommand found.
  ///
  /// - Parameters:
  ///   - error: What it found.
  ///   - path: The names of the command, from the root on.
  init(_ error: UsageError, path: [String]) {
    self.init(
      message: error.text,
      full: """
        Error: \(error.text)
          See '\(path.joined(separator: " ")) --help' for more information.
        """
    )
  }

  private init(message: String, full: String) {
    self.message = VisibleText.visible(message)
    text = VisibleText.visibleLines(full) + "\n"
  }

  /// The names of a command, from the root on, as far as they can be told from a command line.
  static func path(of arguments: [String], root: any ParsableCommand.Type) -> [String] {
    var command = root
    var path = [name(of: root)]
    for argument in arguments {
      guard
        let next = command.configuration.subcommands.first(where: { name(of: $0) == argument })
      else { break }
      path.append(argument)
      command = next
    }
    return path
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  /// The parser says "2 unexpected arguments" to a mistyped subcommand; this finds the word.
  private static func mistypedSubcommand(
    _ arguments: [String],
    root: any ParsableCommand.Type
  ) -> (error: UsageError, path: [String])? {
    let path = path(of: arguments, root: root)
    var command = root
    for word in path.dropFirst() {
      guard let next = command.configuration.subcommands.first(where: { name(of: $0) == word })
      else { break }
      command = next
    }
    let names = command.configuration.subcommands
      .filter { $0.configuration.shouldDisplay }
      .map { name(of: $0) }
    guard !names.isEmpty, let word = arguments.dropFirst(path.count - 1).first,
      !word.hasPrefix("-"), word != "help"
    else { return nil }
    let error = UsageError(
      "'\(word)' is not a subcommand of '\(path.joined(separator: " "))'",
      suggestion: EditDistance.nearest(to: word, among: names)
    )
    return (error, path)
  }

  /// The nearest of the values that the parser lists after a wrong one.
  private static func suggestedValue(in message: String) -> String? {
    guard message.contains(". Please provide one of ") else { return nil }
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard quoted.count > 2 else { return nil }
    return EditDistance.nearest(to: quoted[0], among: Array(quoted.dropFirst(2)))
  }
}
