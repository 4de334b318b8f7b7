import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `message list`: tasks and notices, oldest first.
struct MessageListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List messages, oldest first.",
    discussion: HelpText.discussion(examples: [
      ("reckoner message list book", "all of them"),
      ("reckoner message list book --recipient 00L --kind task", "what a commissioner has to do"),
    ])
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "Only messages to this organisation.", transform: QualityArgument.organisation)
  var recipient: ODSCode?

  @Option(help: "Only tasks, or only notices.")
  var kind: Kind?

  @OptionGroup var output: OutputOptions

  /// What a recipient has to do with a message.
  enum Kind: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// Something to do.
    case task
    /// Something to know.
    case notice
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    if let recipient { try opened.state.checkKnown(recipient: recipient) }
    let messages = opened.state.declarations.messageRows
      .filter { row in
        recipient.map { $0 == row.recipient } ?? true
          && kind.map { $0.rawValue == row.kind.rawValue } ?? true
      }
      .sorted { $0.at != $1.at ? $0.at < $1.at : $0 < $1 }
    var table = ResultTable(MessageRow.layout.header)
    var short = ResultTable(["at", "recipient", "role", "kind", "message"])
    for message in messages {
      table.add(message.cells)
      short.add([
        message.at.iso, message.recipient?.text ?? "not known", message.role.rawValue,
        message.kind.rawValue, message.body,
      ])
    }
    job.show(table, short: short)
    if messages.isEmpty {
      var filter = GivenCommand()
      filter.add("--recipient", recipient?.text)
      filter.add("--kind", kind?.rawValue)
      if !filter.text.isEmpty {
        job.console.say("Nothing found: there is no message for\(filter.text)")
      }
    }
    return Verdict(
      Wording.count(messages.count, "message"),
      effect: "As of version \(opened.version.number)",
      next: try WhatNext(path, opened).first
    )
  }
}
