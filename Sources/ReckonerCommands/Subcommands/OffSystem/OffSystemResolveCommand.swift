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

  @Option(
    help: ArgumentHelp("The declaration's revision that you looked at.", valueName: "revision")
  )
  var expect: Int?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    for text in [reference, reason] where text == NextSteps.text {
      throw ValidationError("\(text) stands for words of your own: write them out.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, offSystemCase) = try book.one("case", arguments)
    var run = try BookRun(path, actor: actor.by, moment: actor.moment(in: job.surroundings))
    let file = try InstructionFile(
      DecisionRow.Action.offSystemResolve.rawValue,
      on: run.base,
      [
        { id in
          DecisionRow(
            id: id,
            action: .offSystemResolve,
            holdOrCase: offSystemCase,
            reason: reason,
            reference: reference,
            value: value,
            expect: expect,
            by: actor.by
          )
        }
      ]
    )
    var command = GivenCommand("off-system", "resolve", offSystemCase)
    command.add("--value", value?.text)
    command.add("--reference", reference)
    command.add("--reason", reason)
    command.add("--expect", expect.map { String($0) })
    let done = try DecisionRun.carryOut(
      file,
      in: &run,
      command: command,
      isDryRun: write.dryRun,
      &job
    )
    job.show(EventTable.table(done.outcome.events))
    return Verdict(
      done.words(1, "case", "resolved"),
      effect: done.effect,
      next: NextSteps(path, run.state.declarations).commands.first
    )
  }
}
