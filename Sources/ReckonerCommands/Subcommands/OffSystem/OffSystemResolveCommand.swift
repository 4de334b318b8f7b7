import ArgumentParser
import Quality
import Runs

/// `off-system resolve`: records how a case was settled.
struct OffSystemResolveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Record how an off-system case was settled.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner off-system resolve book CASE --reference PAY-123 --reason 'paid by hand' --by Fay",
          "the new value was settled in full"
        ),
        (
          "reckoner off-system resolve book CASE --value 12 --reference PAY-124 --reason agreed "
            + "--by Fay",
          "another value was agreed on"
        ),
      ],
      text: """
        Without --value, the case's new value is what was settled. From then on changes are compared \
        with it. CASE is an identifier that 'reckoner off-system list' shows.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(
    help: ArgumentHelp("The book's folder, then the case's identifier.", valueName: "book> <case")
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(
    help: "The value that was settled; without it, the case's new value.",
    transform: QualityArgument.value
  )
  var value: AchievementValue?

  @Option(
    help: ArgumentHelp("What finds the settlement again: a payment, a letter.", valueName: "text")
  )
  var reference: String

  @Option(help: ArgumentHelp("Why it was settled so.", valueName: "text"))
  var reason: String

  @OptionGroup var decision: DecisionOptions

  var output: OutputOptions { decision.output }

  func validate() throws {
    for text in [reference, reason] where text == NextSteps.text {
      throw ValidationError("\(text) stands for words of your own: write them out.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, offSystemCase) = try book.one("case", arguments)
    var decisions = try CommandDecisions(path, decision, &job)
    var command = GivenCommand("off-system", "resolve", offSystemCase)
    command.add("--value", value?.text)
    command.add("--reference", reference)
    command.add("--reason", reason)
    decision.revision.add(to: &command)
    let action = DecisionRow.Action.offSystemResolve
    let done = try decisions.take(action.rawValue, [offSystemCase], as: command, &job) {
      DecisionRow(
        id: $1,
        action: action,
        holdOrCase: $0,
        reason: reason,
        reference: reference,
        value: value,
        expect: decision.revision.expect,
        by: $2
      )
    }
    return Verdict(
      done.words(1, "case", "resolved"),
      effect: done.effect,
      next: decisions.next
    )
  }
}
