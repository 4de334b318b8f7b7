import ArgumentParser
import Findings
import Quality

/// `aggregate`: the overnight run.
struct AggregateCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Add the practices' values up to their networks' figures.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner aggregate book --by night", "all that waits, as the overnight run does"),
        ("reckoner aggregate book --by Ann --dry-run", "what it would do"),
        (
          "reckoner aggregate book --service NCD2425 --date 2025-03-31 --organisation U00001 "
            + "--without A81003 --reason 'closed in February' --by Ann",
          "go on without a practice that has not every value"
        ),
        (
          "reckoner aggregate book --service NCD2425 --date 2025-03-31 --organisation U00001 "
            + "--with A81003 --reason 'its values are coming after all' --by Ann",
          "take that back: wait for the practice again"
        ),
      ],
      text: """
        Members are those of the achievement date. A declaration at either approval whose figures \
        changed goes back to be declared again. One that cannot be calculated stays as it is, and a \
        finding says why. --date, --organisation, --without and --with can be given several \
        times.

        \(DecisionHelp.refusals)
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Option(help: "Only this service.", transform: QualityArgument.service)
  var service: ServiceCode?

  @Option(help: "Only this achievement date.", transform: QualityArgument.date)
  var date: [CalendarDate] = []

  @Option(help: "Only this provider.", transform: QualityArgument.organisation)
  var organisation: [ODSCode] = []

  @Option(
    help: "Leave this practice out; needs --service and --reason.",
    transform: QualityArgument.organisation
  )
  var without: [ODSCode] = []

  @Option(
    help: "Count this practice again that was left out; needs --service and --reason.",
    transform: QualityArgument.organisation
  )
  var with: [ODSCode] = []

  @Option(
    help: ArgumentHelp("Why a practice is left out, or counted again.", valueName: "text")
  )
  var reason = ""

  @OptionGroup var actor: ActorOptions
  @OptionGroup var write: DryRunOption
  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func validate() throws {
    if !without.isEmpty && service == nil {
      throw ValidationError("--without needs --service: a practice is left out of one service.")
    }
    if !with.isEmpty && service == nil {
      throw ValidationError("--with needs --service: a practice is counted again in one service.")
    }
    if !with.isEmpty && !without.isEmpty {
      throw ValidationError("--with and --without are two decisions: give one after the other.")
    }
    if without.isEmpty && with.isEmpty && !reason.isEmpty {
      throw ValidationError("--reason goes with --without and --with.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    var decisions = try CommandDecisions(path, by: actor, isDryRun: write.dryRun, job)
    let state = decisions.run.state
    if let service { try state.checkKnown(service) }
    let scope = AggregateRun(
      service,
      dates: date,
      organisations: organisation,
      in: state.declarations
    )
    let action: DecisionRow.Action = with.isEmpty ? .aggregate : .aggregateWith
    let done = try decisions.take(
      action.rawValue,
      scope.lines,
      refused: scope.unknown,
      as: command,
      &job
    ) {
      DecisionRow(
        id: $1,
        action: action,
        service: $0.service,
        organisation: $0.organisation,
        achievementDate: $0.date,
        without: with.isEmpty ? without : with,
        reason: reason,
        by: $2
      )
    }
    let staying = scope.staying(done.outcome, in: decisions.run.state.declarations)
    var table = EventTable.table(done.outcome.events)
    for row in staying { table.add(row) }
    job.show(table)
    return Verdict(
      summary(done, staying: staying.count),
      effect: done.effect,
      next: decisions.next
    )
  }

  private func summary(_ done: DecisionRun.Done, staying: Int) -> String {
    let events = done.outcome.events
    let recalculated = events.count { $0.kind == .calculated }
    let back = events.count { event in
      event.kind == .status && DeclarationStatus(event.before).isUnderApproval
    }
    let on = events.count { event in
      event.kind == .status
        && DeclarationStatus(event.before) == .awaitingNetworkAchievement
    }
    return done.words(recalculated, "declaration", "recalculated")
      + ": \(Wording.grouped(on)) now ready, \(Wording.grouped(back)) to be declared again; "
      + "\(Wording.grouped(staying)) still waiting"
  }

  private var command: GivenCommand {
    var command = GivenCommand("aggregate")
    command.add("--service", service?.text)
    for date in date { command.add("--date", date.iso) }
    for organisation in organisation { command.add("--organisation", organisation.text) }
    for practice in without { command.add("--without", practice.text) }
    for practice in with { command.add("--with", practice.text) }
    command.add("--reason", reason.isEmpty ? nil : reason)
    return command
  }
}
