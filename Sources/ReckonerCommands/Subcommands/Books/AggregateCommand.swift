import ArgumentParser
import Findings
import Quality
import Runs

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
      ],
      text: """
        Members are those of the achievement date. A declaration at either approval whose figures \
        changed goes back to be declared again. One that cannot be calculated stays as it is, and a \
        finding says why. --date, --organisation and --without can be given several times.

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

  @Option(help: ArgumentHelp("Why a practice is left out.", valueName: "text"))
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
    if without.isEmpty && !reason.isEmpty {
      throw ValidationError("--reason goes with --without.")
    }
  }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let run = try BookRun(path, actor: actor.by, moment: actor.moment(in: job.surroundings))
    if let service { try run.state.checkKnown(service) }
    let aggregate = try AggregateRun(options, on: run, from: DecisionRun.commandLine)
    let done = try aggregate.decisions.carryOut(
      command: options.command,
      isDryRun: write.dryRun,
      &job
    )
    var table = EventTable.table(done.outcome.events)
    for waiting in aggregate.waiting {
      let row = waiting.row
      let causes = row.causes.sorted().map(\.rawValue).joined(separator: " ")
      let reasons = waiting.reasons.joined(separator: "; ")
      table.add([row.key.text, "stays", causes, row.status.label, reasons])
    }
    job.show(table)
    return Verdict(
      summary(done, staying: aggregate.waiting.count),
      effect: done.effect,
      next: NextSteps(path, aggregate.decisions.run.state.declarations).commands.first
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

  private var options: AggregateOptions {
    AggregateOptions(
      service: service,
      dates: date,
      organisations: organisation,
      without: without,
      reason: reason
    )
  }
}
