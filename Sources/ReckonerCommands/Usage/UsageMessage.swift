import ArgumentParser
import Findings

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
    if let mistyped = Self.mistypedOption(arguments, root: root, message) {
      let first = full.prefix { $0 != "\n" }
      self.init(message: mistyped, full: "Error: \(mistyped)\(full.dropFirst(first.count))")
      return
    }
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
    command(of: arguments, root: root).path
  }

  private static func command(
    of arguments: [String],
    root: any ParsableCommand.Type
  ) -> (command: any ParsableCommand.Type, path: [String]) {
    var command = root
    var path = [name(of: root)]
    for argument in arguments {
      guard
        let next = command.configuration.subcommands.first(where: { name(of: $0) == argument })
      else { break }
      path.append(argument)
      command = next
    }
    return (command, path)
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  /// The parser says "2 unexpected arguments" to a mistyped subcommand; this finds the word.
  private static func mistypedSubcommand(
    _ arguments: [String],
    root: any ParsableCommand.Type
  ) -> (error: UsageError, path: [String])? {
    let (command, path) = Self.command(of: arguments, root: root)
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

  /// The parser says that an option is missing; this says that one beside it is mistyped.
  private static func mistypedOption(
    _ arguments: [String],
    root: any ParsableCommand.Type,
    _ message: String
  ) -> String? {
    guard message.hasPrefix("Missing expected argument") else { return nil }
    let known = options(of: Self.command(of: arguments, root: root).command, root: root)
    let given = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }
    guard let word = given.first(where: { !known.contains($0) }) else { return nil }
    let unknown = UsageError(
      "Unknown option '\(word)'",
      suggestion: EditDistance.nearest(to: word, among: known)
    )
    if let meant = unknown.suggestion, message.contains("'\(meant) ") { return unknown.text }
    return "\(unknown.text)\(unknown.suggestion == nil ? "." : "") \(message)"
  }

  /// The long options of a command, as its help lists them.
  private static func options(
    of command: any ParsableCommand.Type,
    root: any ParsableCommand.Type
  ) -> [String] {
    root.helpMessage(for: command, includeHidden: true, columns: 200).split(separator: "\n")
      .compactMap { line in
        line.firstMatch(of: /^ +(?:-\w, )?(--[a-z][a-z-]*)/).map { String($0.output.1) }
      }
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
