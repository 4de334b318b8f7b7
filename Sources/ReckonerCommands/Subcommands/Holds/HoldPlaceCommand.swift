import ArgumentParser
import Findings
import Quality
import Runs

/// `hold place`: puts declarations on hold for a person's reason.
struct HoldPlaceCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Put a declaration on hold.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner hold place book U00001 --service NCD2425 --date 2025-03-31 "
            + "--reason 'list size disputed' --by Ann",
          "until somebody releases it"
        )
      ],
      text: DecisionHelp.refusals
    )
  )

  @Argument(
    help: ArgumentHelp(
      "The book's folder, then the codes of one or many providers.",
      valueName: "book> <provider"
    )
  )
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "The service.", transform: QualityArgument.service)
  var service: ServiceCode

  @Option(help: "The achievement date.", transform: QualityArgument.date)
  var date: CalendarDate

  @Option(help: ArgumentHelp("Why; kept with the hold.", valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp("The declaration's revision that you looked at.", valueName: "revision")
  )
  var expect: Int?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, rest) = try book.book(from: arguments)
    let organisations = try QualityArgument.organisations(rest)
    if organisations.isEmpty { throw UsageError("No provider is named") }
    if expect != nil && organisations.count > 1 {
      throw UsageError("--expect goes with one declaration")
    }
    job.findings = FindingLog(keeping: .max, telling: .max)
    var run = try BookRun(path, actor: actor.by, moment: actor.moment(in: job.surroundings))
    try run.state.checkKnown(service)
    let file = try InstructionFile(
      DecisionRow.Action.holdPlace.rawValue,
      on: run.base,
      organisations.map { organisation in
        { id in
          DecisionRow(
            id: id,
            action: .holdPlace,
            service: service,
            organisation: organisation,
            achievementDate: date,
            reason: reason,
            expect: expect,
            by: actor.by
          )
        }
      }
    )
    var command = GivenCommand("hold", "place")
    for organisation in organisations { command.add(organisation.text) }
    command.add("--service", service.text)
    command.add("--date", date.iso)
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
      done.words(organisations.count, "hold", "placed"),
      effect: done.effect,
      next: GivenCommand(ToolIdentity.name, "hold", "list", path).text
    )
  }
}
