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

  @Option(
    help: "The service; needed where the book has several.",
    transform: QualityArgument.service
  )
  var service: ServiceCode?

  @Option(help: "The achievement date.", transform: QualityArgument.date)
  var date: CalendarDate

  @Option(help: ArgumentHelp("Why; kept with the hold.", valueName: "text"))
  var reason: String

  @OptionGroup var decision: DecisionOptions

  var output: OutputOptions { decision.output }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, rest) = try book.book(from: arguments)
    let organisations = try QualityArgument.organisations(rest)
    if organisations.isEmpty { throw UsageError("No provider is named") }
    try decision.revision.check(organisations.count, "declaration")
    var decisions = try CommandDecisions(path, decision, &job)
    let service = try decisions.run.state.service(service, &job)
    var command = GivenCommand("hold", "place")
    for organisation in organisations { command.add(organisation.text) }
    command.add("--service", service.text)
    command.add("--date", date.iso)
    command.add("--reason", reason)
    decision.revision.add(to: &command)
    let action = DecisionRow.Action.holdPlace
    let done = try decisions.take(action.rawValue, organisations, as: command, &job) {
      DecisionRow(
        id: $1,
        action: action,
        service: service,
        organisation: $0,
        achievementDate: date,
        reason: reason,
        expect: decision.revision.expect,
        by: $2
      )
    }
    return Verdict(
      done.words(organisations.count, "hold", "placed"),
      effect: done.effect,
      next: GivenCommand(ToolIdentity.name, "hold", "list", path).text
    )
  }
}
