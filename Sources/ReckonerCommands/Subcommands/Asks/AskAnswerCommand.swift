import ArgumentParser
import Findings
import Quality
import Runs

/// `ask answer`: records a person's answer to one or many asks.
struct AskAnswerCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Record the answer to what a delivery asked.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner ask answer book A-7/1 --note 'the practice closed on 31 March' --by Ann",
          "one ask"
        ),
        (
          "reckoner ask answer book A-7/1 A-7/2 --note 'the sender confirms both' --by Ann",
          "several, with the same answer"
        ),
      ],
      text: """
        The answer stands beside the ask for everybody who reads it later; no value changes by it. \
        Later deliveries that ask the same say that it was answered, and ask no more.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the identifiers of one or many asks.",
      valueName: "book> <ask"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: ArgumentHelp("The answer.", valueName: "text"))
  var note: String

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if note == NextSteps.text {
      throw ValidationError("\(note) stands for words of your own: write them out.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, asks) = try book.book(from: arguments)
    guard !asks.isEmpty else { throw UsageError("No ask is named, such as A-7/1") }
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, &job)
    var command = GivenCommand("ask", "answer")
    for ask in asks { command.add(ask) }
    command.add("--note", note)
    let action = DecisionRow.Action.askAnswer
    let done = try decisions.take(action.rawValue, asks, as: command, &job) {
      DecisionRow(id: $1, action: action, holdOrCase: $0, reason: note, by: $2)
    }
    return Verdict(
      done.words(asks.count, "ask", "answered"),
      effect: done.effect,
      next: decisions.next
    )
  }
}
